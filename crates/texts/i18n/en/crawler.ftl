# Why an address could not be fetched or was not, and how far a crawl came.
crawler-dns = The host name { $host } has no address. Check the spelling, or whether this machine can reach the network the host is in.
crawler-connect = Nothing answers at { $host }. Check that the service runs and that no firewall is in the way.
crawler-tls = No secure connection to { $host } ({ $detail }). Check the server's TLS settings.
crawler-tls-certificate = The certificate of { $host } is not valid ({ $detail }). Have it replaced.
crawler-tls-expired = The certificate of { $host } has expired. Renew it.
crawler-tls-not-yet = The certificate of { $host } is not valid yet. Check the clocks of this machine and of the server.
crawler-tls-unknown-issuer = The certificate of { $host } comes from an authority that this machine does not know. Use a publicly trusted certificate; for a staging system, install its root certificate on this machine.
crawler-tls-wrong-name = The certificate of { $host } was issued for another name. Have this name added.
crawler-tls-revoked = The certificate of { $host } was revoked. Replace it.
crawler-timeout = { $host } did not answer completely within { $seconds } seconds. Try again later or allow more time with --timeout.
crawler-too-large = The answer is larger than { $limit } MiB; the rest was not read. Offer smaller pages.
crawler-bomb = The answer unpacks to more than { $ratio } times its size; the rest was not read. Check what the server compresses.
crawler-bad-encoding = The answer is sent in the encoding “{ $coding }”, which this program does not know. Use gzip, br, zstd or deflate.
crawler-bad-encoding-data = The answer is not in the encoding that its header names. Check the Content-Encoding header of the server.
crawler-redirect-loop = The redirects of { $url } lead in a circle. Check the redirects of the server.
crawler-too-many-redirects = More than { $limit } redirects in a row. Let the first one lead to the page directly.
crawler-bad-redirect = { $host } redirects to “{ $location }”, which is no web address. Check the redirects of the server.
crawler-interrupted = { $host } closed the connection in the middle of the answer. Check the log of the server.
crawler-rate-limited = { $host } asks to wait { $seconds } seconds before the next request. Scan later or more slowly with --rate.
crawler-protocol = What { $host } answers is not HTTP. Check the address and the port.
crawler-not-allowed = { $host } cannot be fetched: only web addresses with http or https can.
crawler-client = The HTTP client cannot be set up with these options. Check --timeout and the headers.
crawler-root-certificates = The given root certificates cannot be read. They must be in PEM format.
crawler-folder-missing = { $path } is neither a web address nor an existing folder. Check the spelling.
crawler-folder-unreadable = The folder { $path } cannot be read. Check its permissions.
crawler-folder-is-file = { $path } is a file. Name its folder, or check the single file with “offenbar page”.
crawler-folder-outside = { $url } leads out of the scanned folder and was not read.
crawler-folder-cut = The folder holds too many files; not all of them were listed. Scan its subfolders one by one.
crawler-file-unreadable = The file of { $url } cannot be read. Check its permissions.
crawler-target-scheme = { $url } cannot be scanned: only addresses with http or https, and folders, can.
crawler-bad-glob = The pattern “{ $pattern }” cannot be read. Use * for anything, for example /news/*.
crawler-robots-denied = robots.txt forbids it by the rule “{ $rule }”. For your own staging system use --ignore-robots.
crawler-robots-unreachable = robots.txt could not be fetched (status { $status }), so nothing may be fetched. Repair it, or use --ignore-robots for your own system.
crawler-robots-missing = robots.txt of { $url } could not be fetched, so the site was not scanned.
crawler-sitemap-status = The sitemap { $url } answers with status { $status }.
crawler-sitemap-cut = The sitemap { $url } is longer than its standard allows or broken at its end; the rest was not read.
crawler-sitemap-files = The site has more than { $limit } sitemap files; the rest was not read.
crawler-redirected = Redirects to { $target }.
crawler-status = The server answers with status { $status }.
crawler-no-page = Not a page, but { $type }.
crawler-duplicate = The same page as { $url }.
crawler-analysis-broke = The analysis of { $url } broke off. This is an error in offenbar: please report it.
crawler-unsupported = Addresses with “{ $scheme }:” are not fetched.
crawler-invalid-address = This is no valid address. Correct the link.
crawler-out-of-scope = Outside of { $host }.
crawler-too-long = The address is longer than { $limit } characters.
crawler-trap-repeats = The same part is repeated in the path: probably a relative link that grows by itself.
crawler-excluded = Excluded by the pattern “{ $pattern }”.
crawler-not-included = Matches no --include pattern.
crawler-no-link-check = Not a page by its name, and links are not checked.
crawler-left = Not reached: a limit of the scan came first.
crawler-start-elsewhere = The start page redirects to another site, { $target }. Scan that address.
crawler-cancelled = The scan was ended before it was done. It covers what was read until then.
crawler-out-of-time = The time for the scan ({ $seconds } seconds) is over. Allow more, or scan a part of the site.
crawler-out-of-bytes = More than { $limit } MiB were received, the limit of a scan. Scan a part of the site.
crawler-out-of-urls = The site has more than { $limit } addresses; further ones were not remembered.
crawler-out-of-pages =
    The limit of { $limit ->
        [one] one page
       *[other] { $limit } pages
    } was reached; { $left ->
        [one] one address was
       *[other] { $left } addresses were
    } not fetched. Raise --max-pages to see more.
crawler-out-of-depth =
    { $left ->
        [one] One address lies
       *[other] { $left } addresses lie
    } deeper than --max-depth { $limit } and { $left ->
        [one] was
       *[other] were
    } not fetched.
crawler-links-left =
    The status of { $left ->
        [one] one link
       *[other] { $left } links
    } within the site was not asked for: too many to check.
crawler-given-up =
    { $count ->
        [one] One request
       *[other] { $count } requests
    } in a row failed, so the site was left alone. Check the server, or scan more slowly with --rate.
