#include <QtTest>

#include "services/llm/csv_text.h"
#include "services/llm/html_text.h"
#include "services/llm/markdown_text.h"
#include "services/llm/plain_text.h"
#include "services/llm/source_text.h"
#include "support.h"

using namespace sw;
using sw::test::q;

/// Files of all formats are read, and what cannot become a script is refused with what to do.
class TestSourceText : public QObject {
    Q_OBJECT

private slots:
    void refusesWhatIsNoText_data();
    void refusesWhatIsNoText();
    void refusesTenMegabytesAtOnce();
    void readsEncodings_data();
    void readsEncodings();
    void stripsHtml();
    void stripsOddHtml_data();
    void stripsOddHtml();
    void decodesEntities_data();
    void decodesEntities();
    void stripsMarkdown();
    void readsCsv_data();
    void readsCsv();
    void readsScripts();
    void refusesOtherJson();
    void findsTitleAndBlocks_data();
    void findsTitleAndBlocks();
    void makesSpeakable_data();
    void makesSpeakable();
};

void TestSourceText::refusesWhatIsNoText_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << "a.txt"
                           << "is empty";
    QTest::newRow("white space") << QByteArray(" \n\t \r\n ") << "a.txt"
                                 << "is empty";
    QTest::newRow("no-break space") << QByteArray("\xc2\xa0\xe3\x80\x80\n") << "a.txt"
                                    << "is empty";
    QTest::newRow("only a byte order mark") << QByteArray("\xef\xbb\xbf") << "a.txt"
                                            << "is empty";
    QTest::newRow("binary") << QByteArray(
                                   "\x7f"
                                   "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\x03",
                                   16)
                            << "a.txt"
                            << "binary";
    QTest::newRow("control bytes") << QByteArray("\x01\x02\x03\x04\x05\x06 text \x0e\x0f") << "a.txt"
                                   << "binary";
    QTest::newRow("latin-1") << QByteArray(
                                    "First line.\nDas M\xe4"
                                    "dchen l\xe4uft.")
                             << "a.txt"
                             << "0xE4 on line 2";
    QTest::newRow("utf-16 without mark") << QByteArray("H\0e\0l\0l\0o\0 \0w\0o\0r\0l\0d\0", 22) << "a.txt"
                                         << "UTF-16";
    QTest::newRow("only addresses") << QByteArray("https://example.org/a\nwww.example.com") << "a.txt"
                                    << "no words";
    QTest::newRow("only emoji") << QByteArray("\xf0\x9f\x98\x80 \xf0\x9f\x9a\x80 \xe2\x98\x95") << "a.txt"
                                << "no words";
    QTest::newRow("only numbers") << QByteArray("12 345 67.8\n2024") << "a.txt"
                                  << "no words";
    QTest::newRow("one word") << QByteArray("Octopus") << "a.txt"
                              << "--topic";
    QTest::newRow("one word and an address") << QByteArray("Octopus https://example.org") << "a.txt"
                                             << "--topic";
    QTest::newRow("standard input") << QByteArray("Octopus") << "-"
                                    << "standard input";
    QTest::newRow("empty page") << QByteArray("<html><body><script>var x = 'words here';</script></body></html>")
                                << "a.html"
                                << "is empty";
    QTest::newRow("pdf") << QByteArray("%PDF-1.4 some words") << "a.pdf"
                         << "Save its text as .txt";
}

void TestSourceText::refusesWhatIsNoText() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, file);
    QFETCH(QString, says);
    const auto source = readSource(bytes.toStdString(), file.toStdString());
    QVERIFY(!source);
    QCOMPARE(source.error().code, ErrorCode::InvalidInput);
    QVERIFY2(q(source.error().message).contains(says), source.error().message.c_str());
    QVERIFY(source.error().message.ends_with('.'));
}

void TestSourceText::refusesTenMegabytesAtOnce() {
    for (const std::size_t size : {std::size_t{2'100'000}, std::size_t{10'000'000}}) {
        const auto source = readSource(std::string(size, 'a'), "book.txt");
        QVERIFY(!source);
        QVERIFY2(q(source.error().message).contains("2.0 MB"), source.error().message.c_str());
        QVERIFY(q(source.error().message).contains("book.txt"));
    }
}

void TestSourceText::readsEncodings_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("utf-8") << QByteArray("Caf\xc3\xa9 au lait.");
    QTest::newRow("utf-8 with mark") << QByteArray(
        "\xef\xbb\xbf"
        "Caf\xc3\xa9 au lait.");
    QTest::newRow("utf-16 little") << QByteArray(
        "\xff\xfe"
        "C\0a\0f\0\xe9\0 \0a\0u\0 \0l\0a\0i\0t\0.\0",
        28);
    QTest::newRow("utf-16 big") << QByteArray("\xfe\xff\0C\0a\0f\0\xe9\0 \0a\0u\0 \0l\0a\0i\0t\0.", 28);
}

void TestSourceText::readsEncodings() {
    QFETCH(QByteArray, bytes);
    const auto source = readSource(bytes.toStdString(), "a.txt");
    QVERIFY2(source, source ? "" : source.error().message.c_str());
    QCOMPARE(q(source->text), QString::fromUtf8("Café au lait."));
}

void TestSourceText::stripsHtml() {
    const auto source = readSource(R"(<!DOCTYPE html><html><head><title>Bees &amp; wax | Garden News</title>
<style>p { color: red }</style><script>document.write("<p>never</p>");</script></head><body>
<nav><ul><li>Home</li></ul></nav><!-- <p>hidden</p> -->
<h1>Bees&nbsp;&amp; wax</h1><p>A hive holds <b>60,000</b>
bees.<br/>They dance &mdash; really.</p><ul><li>First</li><li title="a > b">Second item</li></ul><h2>More</h2><p>Caf&eacute;&#33; &#x1F41D;</p>
<footer>Copyright</footer></body></html>)",
                                   "page.html");
    QVERIFY2(source, source ? "" : source.error().message.c_str());
    QCOMPARE(q(source->title), "Bees & wax");
    QCOMPARE(q(source->text),
             QString::fromUtf8(
                 "# Bees & wax\n\nA hive holds 60,000 bees.\n\nThey dance — really.\n\n- First\n- Second item\n\n"
                 "## More\n\nCafé! \xf0\x9f\x90\x9d"));
}

void TestSourceText::stripsOddHtml_data() {
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("a script that compares") << QByteArray("<script>if (a < b) alert(\"x < y\")</script><p>Bees dance well.</p>")
                                            << "Bees dance well.";
    QTest::newRow("a script within a paragraph")
        << QByteArray("<p>Bees dance<script>x = '</p>' + (1 < 2)</script> well.</p>") << "Bees dance well.";
    QTest::newRow("a script in capitals") << QByteArray("<SCRIPT>a<b</SCRIPT><p>Bees dance well.</p>") << "Bees dance well.";
    QTest::newRow("a script that never ends") << QByteArray("<p>Bees dance well.</p><script>a b c") << "Bees dance well.";
    QTest::newRow("a menu that never ends") << QByteArray("<nav><p>Bees dance well.</p>") << "Bees dance well.";
    QTest::newRow("a page within a form") << QByteArray("<form><p>Bees dance well.</p></form>") << "Bees dance well.";
    QTest::newRow("a sign that is no tag") << QByteArray("<p>3 < 5 bees dance.</p>") << "3 < 5 bees dance.";
}

void TestSourceText::stripsOddHtml() {
    QFETCH(QByteArray, html);
    QFETCH(QString, text);
    const auto source = readSource(html.toStdString(), "page.html");
    QVERIFY2(source, source ? "" : source.error().message.c_str());
    QCOMPARE(q(source->text), text);
}

void TestSourceText::decodesEntities_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("named") << "&lt;a&gt; &quot;b&quot;"
                           << "<a> \"b\"";
    QTest::newRow("decimal and hexadecimal") << "&#65;&#x42;&#X43;"
                                             << "ABC";
    QTest::newRow("unknown stays") << "AT&T &nosuch; &"
                                   << "AT&T &nosuch; &";
    QTest::newRow("broken number stays") << "&#;&#xZZ;&#99999999;"
                                         << "&#;&#xZZ;&#99999999;";
}

void TestSourceText::decodesEntities() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QCOMPARE(q(decodeEntities(from.toStdString())), to);
}

void TestSourceText::stripsMarkdown() {
    const MarkedText page = readMarkdown(R"(---
title: "Front"
author: X
---

# The **Last** Keeper

She *really* climbed [76 stairs](https://example.org/a_(b)) ![photo](x.png)
every day.[^1]

## A list
* one thing
- [x] two `things`

> Quoted words.

| a | b |
|---|---|
| c | d |

```
code must go
```
snake_case stays.

[^1]: a note
)");
    QCOMPARE(q(page.title), "Front");
    QCOMPARE(
        q(page.body),
        "## The Last Keeper\n\nShe really climbed 76 stairs every day.\n\n## A list\n\n- one thing\n- two things\n\nQuoted words.\n\n"
        "- a, b\n- c, d\n\nsnake_case stays.\n\n");
}

void TestSourceText::readsCsv_data() {
    QTest::addColumn<QString>("csv");
    QTest::addColumn<QString>("text");
    QTest::newRow("text column") << "id,text\n1,\"Bees dance, really.\"\n2,Ants farm.\n"
                                 << "- Bees dance, really.\n- Ants farm.\n";
    QTest::newRow("table") << "Country,Population\nJapan,125 million\n"
                           << "- Japan: population 125 million\n";
    QTest::newRow("one column") << "Bees dance.\nAnts farm.\n"
                                << "- Bees dance.\n- Ants farm.\n";
    QTest::newRow("semicolons, quotes and line feeds") << "Name;Fact\nBee;\"It \"\"dances\"\"\nwell\"\n"
                                                       << "- It \"dances\" well\n";
}

void TestSourceText::readsCsv() {
    QFETCH(QString, csv);
    QFETCH(QString, text);
    QCOMPARE(q(csvAsText(csv.toStdString())), text);
}

void TestSourceText::readsScripts() {
    const std::string script = R"({"title":"Honey","scenes":[{"description":"Honey never spoils."}]})";
    for (const char* name : {"a.json", "-"}) {
        const auto source = readSource(script, name);
        QVERIFY(source);
        QVERIFY(source->script);
        QCOMPARE(q(source->title), "Honey");
        QCOMPARE(q(source->text), q(script));
    }
}

void TestSourceText::refusesOtherJson() {
    const auto broken = readSource("{\"scenes\": [", "a.json");
    QVERIFY(!broken);
    QVERIFY(q(broken.error().message).contains("not valid JSON"));
    const auto other = readSource("{\"text\": \"some words\"}", "a.json");
    QVERIFY(!other);
    QVERIFY(q(other.error().message).contains("scenes"));
    QVERIFY(readSource("{ braces may start a text } and it goes on.", "-"));
}

void TestSourceText::findsTitleAndBlocks_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("blocks");
    QTest::newRow("title and paragraphs") << "The Title\n\nOne. Two.\n\nThree."
                                          << "The Title" << QStringList{"P One. Two.", "P Three."};
    QTest::newRow("wrapped lines")
        << "The paragraph that was wrapped at about forty\ncharacters goes on here and then it\nends."
        << ""
        << QStringList{"P The paragraph that was wrapped at about forty characters goes on here and then it ends."};
    QTest::newRow("lines that are sentences")
        << "One is here.\nTwo is here.\nThree is here."
        << "" << QStringList{"P One is here.", "P Two is here.", "P Three is here."};
    QTest::newRow("list") << "Coffee facts\n- one\n• two\n3. three"
                          << "Coffee facts" << QStringList{"B one", "B two", "B three"};
    QTest::newRow("one-liners without title")
        << "milk and honey\nbread and butter\nsalt and pepper"
        << "" << QStringList{"P milk and honey", "P bread and butter", "P salt and pepper"};
    QTest::newRow("marked title") << "# Done.\n\n## Part\n\nText here."
                                  << "Done." << QStringList{"H Part", "P Text here."};
    QTest::newRow("what stands around an article")
        << "Bees dance\n\nBy Maria Keller and Tom Reed\nPublished 14 March 2025, 6:42 p.m. | 3 min read\n\n"
           "Share on Facebook   Email\n\nBees dance in the dark hive, and all the others follow them out.\n\n"
           "Photo: Tom Reed / Daily\n\nTheir dance tells where the flowers are and how far it is to them.\n\n"
           "READ MORE: Five dances of bees\nSign up for our newsletter to get bees in your inbox.\n"
           "Copyright 2025 Daily. All rights reserved.\nTags: bees, dance\npress@daily.example"
        << "Bees dance"
        << QStringList{"P Bees dance in the dark hive, and all the others follow them out.",
                       "P Their dance tells where the flowers are and how far it is to them."};
    QTest::newRow("around a Spanish article")
        << QString::fromUtf8(
               "El baile de las abejas\n\nPor Lucía Fernández | 8 de abril de 2024\n\n"
               "Las abejas bailan en la colmena oscura y todas las demás las siguen.\n\nFoto: EFE\n"
               "Lea también: Las hormigas\nSíguenos en Facebook\n© 2024 Diario. Todos los derechos reservados.")
        << "El baile de las abejas"
        << QStringList{QString::fromUtf8("P Las abejas bailan en la colmena oscura y todas las demás las siguen.")};
    QTest::newRow("around a Japanese article")
        << QString::fromUtf8(
               "ミツバチのダンス\n\n公開日：2023年5月2日　執筆：田中美咲\n\n"
               "ミツバチは暗い巣の中で踊り、ほかのミツバチはその踊りを見て花の場所を知ることができる。\n\n"
               "写真：共同通信\n関連記事：アリの農場")
        << QString::fromUtf8("ミツバチのダンス")
        << QStringList{QString::fromUtf8(
               "P ミツバチは暗い巣の中で踊り、ほかのミツバチはその踊りを見て花の場所を知ることができる。")};
    QTest::newRow("sentences that begin like credits")
        << "Books\n\nBy Friday the bees had gone back to the hive and slept for a week.\n\n"
           "Published in 1859, the book about them was sold out in a single day.\n\n"
           "Photo editors like bees.\n\nShare prices fell when the news about the bees came out in May."
        << "Books"
        << QStringList{"P By Friday the bees had gone back to the hive and slept for a week.",
                       "P Published in 1859, the book about them was sold out in a single day.",
                       "P Photo editors like bees.",
                       "P Share prices fell when the news about the bees came out in May."};
    QTest::newRow("details under a title and headings without marks")
        << "Lemon cake\n\nServes: 8\nGrandma Books\n\nThis cake is sharp, sticky and nearly impossible to get wrong.\n\n"
           "Ingredients:\n- 4 eggs\n- 2 lemons\n\nStorage\n\nIt keeps for four days in a tin, if it lasts that long."
        << "Lemon cake"
        << QStringList{"H Serves: 8",
                       "H Grandma Books",
                       "P This cake is sharp, sticky and nearly impossible to get wrong.",
                       "H Ingredients:",
                       "B 4 eggs",
                       "B 2 lemons",
                       "H Storage",
                       "P It keeps for four days in a tin, if it lasts that long."};
    QTest::newRow("references and the publisher")
        << "Bees\n\nBees dance in the dark hive, and all the others follow them out.\n\nSee also\n\nAnts\n\n"
           "References\n\n1. Frisch, K. (1946). \"Dances\". Bees. 18: 1.\n\nAbout Bee Ltd\n"
           "Bee Ltd was founded in 1921 in Berlin and employs 28 people and many bees."
        << "Bees" << QStringList{"P Bees dance in the dark hive, and all the others follow them out."};
    QTest::newRow("an agenda whose points are headings")
        << "Meeting\n\n1. Budget\n2. Hiring\n\nBudget\n- the plan is approved\n\nHiring\n[ ] Ben calls the agency"
        << "Meeting" << QStringList{"H Budget", "B the plan is approved", "H Hiring", "B Ben calls the agency"};
    QTest::newRow("a letter")
        << "Hi friends,\n\nThis week I learned that bees dance in the dark hive.\n\nCheers,\nAnna\n\n"
           "You're receiving this because you signed up."
        << "" << QStringList{"P This week I learned that bees dance in the dark hive."};
    QTest::newRow("nothing but small print") << "Copyright 2025 Daily. All rights reserved."
                                             << "" << QStringList{"P Copyright 2025 Daily. All rights reserved."};
    QTest::newRow("wrapped Japanese")
        << QString::fromUtf8("これは長い文章で、途中で改行されていますがまだ続いていて\n終わりません。") << ""
        << QStringList{QString::fromUtf8("P これは長い文章で、途中で改行されていますがまだ続いていて終わりません。")};
}

void TestSourceText::findsTitleAndBlocks() {
    QFETCH(QString, text);
    QFETCH(QString, title);
    QFETCH(QStringList, blocks);
    const PlainText plain = readPlainText(text.toStdString());
    QCOMPARE(q(plain.title), title);
    QStringList found;
    for (const TextBlock& block : plain.blocks)
        found << (block.kind == TextBlock::Kind::Bullet    ? "B "
                  : block.kind == TextBlock::Kind::Heading ? "H "
                                                           : "P ") +
                     q(block.text);
    QCOMPARE(found, blocks);
}

void TestSourceText::makesSpeakable_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("address") << "See https://example.org/x?y=1 for more."
                             << "See for more.";
    QTest::newRow("emoji") << QString::fromUtf8("Coffee ☕ time 🚀!") << "Coffee time !";
    QTest::newRow("footnotes") << "It fell[1] twice[citation needed]."
                               << "It fell twice.";
    QTest::newRow("arrow") << "sleep -> memory"
                           << "sleep, memory";
    QTest::newRow("marks") << "**bold** and `code`"
                           << "bold and code";
    QTest::newRow("blank stays") << "Take [short story]."
                                 << "Take [short story].";
    QTest::newRow("plain") << "It cost $5, 20 % less."
                           << "It cost $5, 20 % less.";
}

void TestSourceText::makesSpeakable() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QCOMPARE(q(speakableText(from.toStdString())), to);
}

QTEST_APPLESS_MAIN(TestSourceText)
#include "tst_source_text.moc"
