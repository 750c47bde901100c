// Local name, role, name, whether it is rendered, styles and box of every element. Values are put
// into the words of ours.rs: numbers without units, colours as four numbers.
(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const color = text => {
    let parts = /^rgba?\(([^)]*)\)$/.exec(text);
    if (parts) {
      parts = parts[1].split(/[ ,/]+/).map(Number);
    } else {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      parts = [...canvas.getImageData(0, 0, 1, 1).data];
      parts[3] /= 255;
    }
    const alpha = parts.length > 3 ? parts[3] : 1;
    return alpha === 0 ? '0 0 0 0' : [...parts.slice(0, 3), alpha * 255].join(' ');
  };
  const number = text => String(parseFloat(text) || 0);
  const display = text => {
    if (text === 'none' || text === 'contents' || text === 'table') return text;
    if (text === 'table-cell') return 'cell';
    if (text.startsWith('table-') || text.startsWith('ruby')) return 'part';
    return text.startsWith('inline') ? 'inline' : 'block';
  };
  const line = (style, side) =>
    style[`border${side}Style`] === 'none' ? '0' : number(style[`border${side}Width`]);
  const styles = element => {
    const style = getComputedStyle(element);
    const border = ['Top', 'Right', 'Bottom', 'Left'];
    const found = {
      display: display(style.display),
      visibility: style.visibility,
      opacity: number(style.opacity),
      position: style.position,
      float: String(style.float !== 'none'),
      'z-index': style.zIndex,
      color: color(style.color),
      'background-color': color(style.backgroundColor),
      'font-size': number(style.fontSize),
      'font-weight': number(style.fontWeight),
      italic: String(style.fontStyle !== 'normal'),
      'line-height': style.lineHeight === 'normal' ? 'normal' : number(style.lineHeight),
      'letter-spacing': number(style.letterSpacing),
      'word-spacing': number(style.wordSpacing),
      uppercase: String(style.textTransform.includes('uppercase')),
      justified: String(style.textAlign.includes('justify')),
      nowrap: String(style.textWrapMode === 'nowrap'),
      'preserves-space': String(style.whiteSpaceCollapse !== 'collapse'),
      ellipsis: String(style.textOverflow === 'ellipsis'),
      underline: String(style.textDecorationLine.includes('underline')),
      'overflow-x': style.overflowX,
      'overflow-y': style.overflowY,
      'pointer-events': String(style.pointerEvents === 'none'),
      'border-width': border.map(side => line(style, side)).join(' '),
      'outline-width': style.outlineStyle === 'none' ? '0' : number(style.outlineWidth),
    };
    for (const side of border) {
      if (line(style, side) !== '0') found[`border-color-${side.toLowerCase()}`] = color(style[`border${side}Color`]);
    }
    return found;
  };
  const all = [];
  const walk = node => {
    if (node.nodeType === 1) {
      const box = node.getBoundingClientRect();
      const rendered = node.checkVisibility() || getComputedStyle(node).display === 'contents';
      all.push([node.localName, node.computedRole, node.computedName, rendered, styles(node),
        [box.x + scrollX, box.y + scrollY, box.width, box.height]]);
    }
    if (node.shadowRoot) for (const child of node.shadowRoot.childNodes) walk(child);
    for (const child of node.childNodes) walk(child);
  };
  walk(document);
  return all;
})()
