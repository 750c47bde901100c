# Texts of the licence checks and of reading repositories.

check-repo-licence-file = Licence file
    .what = Whether the repository has a licence text in its root, or in LICENSES/.
    .why = Without a licence text nobody may use, change or pass on the code, even if everybody can read it.
    .fix = Put the full text of the licence into a file named LICENSE in the root of the repository. For the public sector the EUPL-1.2 or the MIT licence are customary choices.
check-repo-licence-terms = Licence text unchanged
    .what = Whether the licence text is, word by word, one of the SPDX list. Copyright lines, names, headings and spelling do not count.
    .why = One added sentence or one missing word can turn an open licence into a closed one, and tools that only measure similarity do not notice.
    .fix = Use the official text without changes. Put explanations into the README instead of the licence file.
check-repo-licence-osi = Licence is open source
    .what = Whether the licence of the whole repository is recognised as open: by the Open Source Initiative, by the Free Software Foundation, or as an open licence for content.
    .why = Only an open licence lets other administrations and companies use, check and improve the software. DIN SPEC 66336 demands a suitable one (5.10.2).
    .fix = Choose a licence approved by the Open Source Initiative, for example EUPL-1.2 or MIT. Licences that forbid commercial use or hosting are not open.
check-repo-licence-allowlist = Licence on the openCode list
    .what = Whether openCode lists the licence as accepted.
    .why = openCode lists projects in its directory only under licences it has checked.
    .fix = Choose a licence from the list of openCode.
check-repo-licence-ids = Licence fields are SPDX expressions
    .what = Whether manifests, headers and metadata name the licence by a valid and current SPDX id.
    .why = Tools read these fields. Free text and outdated ids are misread or ignored.
    .fix = Write the SPDX id exactly as on the SPDX list, for example EUPL-1.2, and join several with OR or AND.
check-repo-licence-consistent = Licence statements agree
    .what = Whether licence file, manifests, README and metadata name the same licence.
    .why = If two places contradict each other, nobody can rely on either.
    .fix = Decide which licence holds and change the other places.
check-repo-licence-variant = Licence version decided
    .what = Whether it is said which version of the licence holds, and for GNU licences whether later versions may be used.
    .why = The text of a GNU licence alone does not say whether only this version holds or later ones too; both are different licences.
    .fix = State it in the README and in the manifest, for example GPL-3.0-or-later or GPL-3.0-only.
check-repo-licence-relation = Relation of several licences stated
    .what = Whether it is clear how several licences of the repository relate: as a choice, or each for its own part.
    .why = “One of both” and “both” demand different things of the people who use the code.
    .fix = Say it in the README and in the manifest, for example MIT OR Apache-2.0, or describe in REUSE.toml which files are under which licence.
check-repo-licence-texts = Licence texts complete and right
    .what = Whether there is a text for every licence that is named, and whether files in LICENSES/ hold the licence that their name says.
    .why = Most licences demand that their text goes with the software.
    .fix = Add the missing texts, for example with “reuse download --all”, and replace wrong ones by the official text.
check-repo-licence-exceptions = Licence exceptions recognised
    .what = Which exceptions extend the licence.
    .why = Exceptions allow more than the licence alone, for example linking with other software.
    .fix = Name the exception in the SPDX expression, for example GPL-2.0-only WITH Classpath-exception-2.0.
check-repo-licence-holder = Copyright holder named
    .what = Whether the licence text names the holder of the copyright instead of placeholders.
    .why = A licence can only be granted by somebody; with [year] and [name] it is not filled in.
    .fix = Replace the placeholders by the year and by the name of the body that holds the rights.
check-repo-licence-content = Licence fits the content
    .what = Whether a licence made for texts or data is the only one of a repository with code.
    .why = Such licences say nothing about source code and patents.
    .fix = Give the code a licence for software, and keep the content licence for texts and data.

licence-file-found = The licence text of { $licence } is there.
licence-file-pointer = The licence file only names { $licence }; the text is missing.
licence-file-unknown = There is a licence file, but no known licence in it.
licence-file-question = Is the complete licence text part of the repository?
licence-file-none = There is no licence file, and nothing else names a licence.
licence-file-elsewhere = There is no licence file in the root; a licence is only named elsewhere.

licence-terms-exact = The text of { $licence } is unchanged.
licence-terms-named = The file names { $licence } and adds nothing.
licence-terms-restrictive-added = Added to { $licence }, and restrictive: “{ $words }”
licence-terms-restrictive-removed = Missing in { $licence }, so that less is allowed: “{ $words }”
licence-terms-restrictive-changed = Changed in { $licence } to less: “{ $words }” instead of “{ $instead }”
licence-terms-unknown-added = Added to { $licence }: “{ $words }”
licence-terms-unknown-removed = Missing in { $licence }: “{ $words }”
licence-terms-unknown-changed = Changed in { $licence }: “{ $words }” instead of “{ $instead }”
licence-terms-unknown-several =
    { $count } passages differ from { $licence } (+ added, − missing): { $words }{ $more ->
        [0] {""}
        [one] {" "}| … and one more
       *[other] {" "}| … and { $more } more
    }
licence-terms-question = Do these words restrict what the licence allows?
licence-terms-proprietary = The text reserves all rights or forbids use.
licence-terms-beside = Beside { $licence } there are terms that are not open.
licence-terms-beside-question = For which part or edition of the software does { $path } hold?
licence-terms-not-known = The text is no licence that is known.
licence-terms-prose = { $path } adds to the licence: “{ $words }”

licence-open-osi = { $licence } is approved by the Open Source Initiative.
licence-open-other = { $licence } is open, though not every part is on the list of the Open Source Initiative.
licence-open-content = { $licence } is an open licence for texts and data.
licence-open-content-question = Is { $licence } meant for texts and data only? Code needs a licence for software.
licence-open-no = { $licence } is not an open licence.
licence-open-restricted = The text is based on { $licence }, but changed so that it is not open.
licence-open-closed = All rights are reserved: nothing is licensed.
licence-open-none = No licence was found: nothing is licensed.
licence-open-unknown = Whether the terms under { $licence } are open is not certain.
licence-open-question = Are the terms of { $licence }, with everything added to them, open?
licence-open-reserved = { $licence } is open, but does not hold for everything: “{ $words }”
licence-open-reserved-question = Can others use and change the software without the parts that are not under { $licence }?
licence-open-folder = The folder { $folder } has terms of its own that are not open: { $licence }
licence-open-folder-question = Is the software of use without the folder { $folder }?

licence-allowlist-missing = The list of openCode is not available to this tool.

licence-ids-valid = Valid: { $written }
licence-ids-outdated = Outdated form: { $written }; means { $licence }
licence-ids-undecided = { $written }: { $ids } leaves open whether later versions count. Write { $only } or { $later }.
licence-ids-deprecated = { $written }: SPDX no longer uses { $ids }.
licence-ids-free-text = No SPDX expression: { $written }; means { $licence }
licence-ids-unknown = Not understood: { $written }

licence-consistent-same = All places name { $licence }.
licence-consistent-different = { $path } names { $other }, the repository is under { $licence }.
licence-consistent-part = { $path } names { $other }, only a part of { $licence } or more than it.
licence-consistent-form = { $path } names { $other }, a different form of { $licence }.
licence-consistent-question = Which holds: { $other } in { $path } or { $licence }?
licence-consistent-closed = A manifest says that nothing is licensed, though the repository is under { $licence }.
licence-consistent-closed-question = Is the package really not under { $licence }?

licence-variant-undecided = { $licence }: nothing says whether later versions may be used.
licence-variant-question = May the software be used under later versions of { $licence } too?
licence-variant-decided = Decided: { $licence }
licence-variant-files = The whole is under { $licence }, but some files are under { $other }.
licence-variant-files-question = Is { $other } meant for these files, or is it a mistake?
licence-variant-unversioned = No version is named; the newest one was assumed: { $licence }
licence-variant-unversioned-question = Which version is meant: { $licence } or another one?

licence-relation-or = A choice: { $licence }
licence-relation-and = All apply: { $licence }
licence-relation-unknown = Several licences, and nothing says how they relate: { $licence }
licence-relation-question = Is { $licence } a choice, or does each licence hold for a part?

licence-texts-missing = The text of { $licence } is missing.
licence-texts-right = The text of { $licence } is right.
licence-texts-wrong = The file for { $licence } holds something else: { $found }

licence-exceptions-known = Exception recognised: { $exception }
licence-holder-placeholder = The copyright line still has placeholders.
licence-holder-named = A holder of the copyright is named.
licence-content-code = The code is under { $licence }, which is made for texts and data.
licence-content-question = Under which licence is the code, if { $licence } is for texts and data?
licence-content-fits = { $licence } fits the content.

# Why a text is not called open; used by verdicts over one text.
licence-reason-proprietary = All rights are reserved and nothing is granted.
licence-reason-nothing-known = There is no known licence in the text.
licence-reason-no-licence = No place of the repository names a licence.
licence-reason-not-open = { $licence } is not an open licence.
licence-reason-category-unknown = Nobody said whether { $licence } is open.
licence-reason-commons-clause = Line { $line }: the Commons Clause forbids selling.
licence-reason-too-long = The text is too long; only its beginning was read.
licence-reason-prose-restricts = { $path }, line { $line }: limits the use: “{ $words }”
licence-reason-reserved = { $path }, line { $line }: kept out of the licence: “{ $words }”
licence-reason-folder = The folder { $folder } has terms of its own that are not open.
licence-reason-part = Some files are under { $licence }, which is not an open licence.
licence-reason-stated = { $path } names { $licence }, which is not an open licence.
licence-reason-disagree = { $path } and { $other } contradict each other: { $other } names { $licence }.
licence-reason-skeleton = { $path } still is the manifest of the template { $name }; its licence field says nothing about this work.
licence-reason-file-missing = { $path } refers to { $target }, but that file is missing.
licence-reason-manifest-unknown = { $path } names terms of its own: “{ $words }”
licence-reason-few-files = Only some files name a licence; nothing is said about the others.
licence-reason-packages = Nothing names a licence for the whole; all packages are under { $licence }.
licence-reason-comment = What is granted stands only in a comment, which nobody reads.
licence-reason-manifest-closed = A manifest says that nothing is licensed.
licence-reason-restrictive-added = Line { $line }: added, and restrictive: “{ $words }”
licence-reason-restrictive-removed = Line { $line }: missing, so that less is allowed: “{ $instead }”
licence-reason-restrictive-changed = Line { $line }: “{ $words }” instead of “{ $instead }” allows less.
licence-reason-unknown-added = Line { $line }: added: “{ $words }”
licence-reason-unknown-removed = Line { $line }: missing: “{ $instead }”
licence-reason-unknown-changed = Line { $line }: “{ $words }” instead of “{ $instead }”

# Opening a repository.
repository-open-no-folder = { $path } is no folder that can be read. Give the path of a repository or its https address.
repository-open-no-repository = { $path } is no git repository. Give the folder that holds .git; folders above it are not searched.
repository-open-outside = { $path } points to a repository outside of it. Use --trust if you vouch for it.
repository-open-broken = { $path } is damaged: its git data cannot be read. “git fsck” shows what is missing.
repository-open-empty = { $path } has no commit, or HEAD names a branch that does not exist.
repository-open-missing-commit = In { $path } the newest commit or its tree is missing. Clone it again in full.
repository-open-sha256 = { $path } uses SHA-256 object names, which cannot be read yet.
repository-open-ref-storage = { $path } keeps its references in a format that cannot be read yet (reftable).
repository-open-path-encoding = The path of the repository is not valid UTF-8.
repository-open-no-temporary-folder = No temporary folder could be made for { $path }.
repository-open-scheme = { $path }: only https addresses are fetched. For ssh, clone the repository first and give the path.
repository-open-private-address = { $path } is a private or local address. It is fetched with --allow-private only.
repository-open-bad-address = { $path } is no valid address of a repository.
repository-open-credentials = Addresses with a user name or password are not accepted. Clone the repository first and give the path.
repository-open-unreachable = { $path } could not be reached: { $problem }
repository-open-login = { $path } cannot be read without logging in, or does not exist.
repository-open-http = { $path } answered with HTTP status { $status }.
repository-open-redirect = { $path } redirects to another server, which is not followed: { $to }
repository-open-protocol = { $path } does not answer like a git server.
repository-open-too-large = { $path } is larger than the limit. Clone it yourself and give the path.
repository-open-too-slow = The transfer from { $path } took longer than allowed. Clone it yourself and give the path.
repository-open-remote-error = The server of { $path } reports an error: { $problem }

repository-note-foreign-owner = The repository belongs to another user. Its objects were read; its configuration and hooks never are.
repository-note-alternates = The repository names further object stores outside of it. They were not read; use --trust if you vouch for them.
repository-note-partial-clone = The repository is a partial clone: files that were not fetched are missing from the checks.

repository-history-none = There is no history: the files do not come from a repository.
repository-history-shallow = The clone is shallow: its older commits are missing, so nothing can be said about activity. Fetch it with “git fetch --unshallow”.
repository-history-damaged = The history could not be read to its end.

repository-refused-missing-object = The content is missing from the repository.
repository-refused-large-file = The file is larger than the limit and was not read.
repository-refused-missing-tree = A folder is missing from the repository.
repository-refused-long-path = The path is longer than the limit.
repository-refused-deep-tree = Folders are nested deeper than the limit.
repository-refused-many-entries = There are more files than the limit; the rest was not looked at.
repository-refused-broken-tree = A folder is damaged.
repository-refused-unknown-mode = An entry is neither a file nor a link nor a submodule.
