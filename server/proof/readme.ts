/** What lies in a published folder and how to check it, for whoever opens it without knowing Adal. */
export const README = `Adal
====

[Қазақша]
Бұл қалтада мектептегі адалдық дүкенінің есебі мен оның дәлелі бар.
index.html файлын кез келген браузерде ашыңыз: интернет керек емес. Бет жазбалардың тізбегін, сомаларды және қолтаңбаны тексеріп, есепті көрсетеді.
extract.jsonl - дәл сол жазбалар, басқа бағдарламаларға арналған. Ішінде адамдардың аты-жөні де, ескертпелер де жоқ.

[Русский]
В этой папке отчёт школьного магазина честности и его доказательство.
Откройте index.html в любом браузере: интернет не нужен. Страница проверит цепочку записей, суммы и подпись и покажет отчёт.
extract.jsonl - те же записи для других программ. В них нет ни имён людей, ни заметок.

[English]
This folder holds the report of a school's honesty shop, and its proof.
Open index.html in any browser: it needs no internet. The page checks the chain of entries, the sums and the signature, and shows the report.
extract.jsonl has the same entries for other programs. There are no names of people and no remarks in it.

How to check it without this page
---------------------------------
extract.jsonl has one line of JSON for each entry, from the first one on; before them a line about the whole, after them the signature.
Every entry names the hash of the one before it (prev) and its own (hash), which is SHA-256 over

    adal-ledger-1, seq, id, at, businessDate, kind, actor, prev, body

each on a line of its own, with the body as canonical JSON (RFC 8785), and no line feed at the end. Entries with "withheld" lack what is
personal; their own hash cannot be reckoned, but the chain goes on through it. The signature is Ed25519 (RFC 8032) by the publicKey of the first line
over "adal-extract-1", a line feed and the SHA-256, in hexadecimal, of all bytes before the last line.
`;
