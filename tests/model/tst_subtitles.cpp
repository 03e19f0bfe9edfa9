#include <QTest>

#include "core/model/resolve.h"
#include "core/model/subtitles.h"
#include "tests/support/project_builder.h"

using namespace sw;

namespace {

/// "[0.5-2] Hello / you | [2-3] …"
QString drawn(const std::vector<SubtitleLine>& lines) {
    QStringList list;
    for (const SubtitleLine& line : lines)
        list << QString("[%1-%2] %3")
                    .arg(line.range.start.toSeconds())
                    .arg(line.range.end.toSeconds())
                    .arg(QString::fromStdString(line.text).replace('\n', " / "));
    return list.join(" | ");
}

QByteArray utf16(const QString& text, bool bigEndian, bool mark) {
    QByteArray bytes;
    const QString marked = mark ? QChar(0xFEFF) + text : text;
    for (const QChar c : marked) {
        const char high = static_cast<char>(c.unicode() >> 8);
        const char low = static_cast<char>(c.unicode() & 0xFF);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

struct Story {
    Project project = test::projectOf({{"Doctor Smith came in.", "He sat down."}, {"Then the lights went out."}});
    AssetIndex assets;
    Spine spine;
    Cut cut;

    Story() {
        for (const Scene& scene : project.script.scenes)
            for (const Sentence& sentence : scene.sentences)
                assets = test::withVoice(assets, sentence, 2);
        update();
    }
    void update() {
        spine = makeSpine(project, assets);
        cut = resolve(project, assets);
    }
    /// The sentences' caption texts, "" where captions show what is spoken.
    [[nodiscard]] QString captionTexts() const {
        QStringList list;
        for (const Scene& scene : project.script.scenes)
            for (const Sentence& sentence : scene.sentences)
                list << QString::fromStdString(sentence.captionText);
        return list.join('|');
    }
    /// A line within the time of a sentence, from one hundredth of it to another.
    [[nodiscard]] SubtitleLine line(std::size_t sentence, int from, int to, const std::string& text) const {
        const TimeRange& range = spine.sentences[sentence].range;
        return {{range.start + range.duration() * from / 100, range.start + range.duration() * to / 100}, text};
    }
};

}  // namespace

class TestSubtitles : public QObject {
    Q_OBJECT

private slots:
    void reads_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("lines");
        const QString two = "[0.5-2] Hello | [2-3.25] you";
        QTest::newRow("SRT")
            << QByteArray("1\n00:00:00,500 --> 00:00:02,000\nHello\n\n2\n00:00:02,000 --> 00:00:03,250\nyou\n") << two;
        QTest::newRow("mark and CRLF")
            << QByteArray(
                   "\xef\xbb\xbf"
                   "1\r\n00:00:00,500 --> 00:00:02,000\r\nHello\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,250\r\nyou\r\n")
            << two;
        QTest::newRow("only CR")
            << QByteArray("1\r00:00:00,500 --> 00:00:02,000\rHello\r\r2\r00:00:02,000 --> 00:00:03,250\ryou") << two;
        QTest::newRow("no counters")
            << QByteArray("00:00:00,500 --> 00:00:02,000\nHello\n\n00:00:02,000 --> 00:00:03,250\nyou\n") << two;
        QTest::newRow("wrong counters, no empty line")
            << QByteArray("7\n00:00:00,500 --> 00:00:02,000\nHello\n7\n00:00:02,000 --> 00:00:03,250\nyou") << two;
        QTest::newRow("points, no hours")
            << QByteArray("1\n00:00.500 --> 00:02.0\nHello\n\n2\n0:02 --> 0:03.25\nyou\n") << two;
        QTest::newRow("spaces and places")
            << QByteArray(
                   "1\n 0:00:00, 500-->00:00:02,000 X1:10 X2:20\nHello\n\n2\n00:00:02,000 --> 00:00:03,250 align:start\nyou")
            << two;
        QTest::newRow("out of order")
            << QByteArray("2\n00:00:02,000 --> 00:00:03,250\nyou\n\n1\n00:00:00,500 --> 00:00:02,000\nHello\n") << two;
        QTest::newRow("tags")
            << QByteArray(
                   "1\n00:00:00,500 --> 00:00:02,000\n<i>Hel</i><font color=\"#ff0000\">lo</font>\n\n2\n00:00:02,000 --> 00:00:03,250\n{\\an8}you")
            << two;
        QTest::newRow("no tags") << QByteArray("1\n00:00:00,500 --> 00:00:02,000\na < b and c > d {sic}\n")
                                 << "[0.5-2] a < b and c > d {sic}";
        QTest::newRow("break") << QByteArray("1\n00:00:00,500 --> 00:00:02,000\na<br/>b <strange> <5 bees\n")
                               << "[0.5-2] a b <strange> <5 bees";
        QTest::newRow("overlapping")
            << QByteArray("1\n00:00:01,000 --> 00:00:05,000\nA\n\n2\n00:00:02,000 --> 00:00:03,000\nB")
            << "[1-5] A | [2-3] B";
        QTest::newRow("empty line in a text")
            << QByteArray("1\n00:00:01,000 --> 00:00:05,000\nA\n\nB\n\n2\n00:00:06,000 --> 00:00:07,000\nC")
            << "[1-5] A / B | [6-7] C";
        QTest::newRow("a number as text")
            << QByteArray("1\n00:00:01,000 --> 00:00:05,000\n42\n\n2\n00:00:06,000 --> 00:00:07,000\nC")
            << "[1-5] 42 | [6-7] C";
        QTest::newRow("a number and no counters")
            << QByteArray("00:00:01,000 --> 00:00:05,000\n42\n\n00:00:06,000 --> 00:00:07,000\nC")
            << "[1-5] 42 | [6-7] C";
        QTest::newRow("ends in the middle")
            << QByteArray("1\n00:00:01,000 --> 00:00:05,000\nA\n\n2\n00:00:06,000 -->") << "[1-5] A";
        QTest::newRow("UTF-16 LE")
            << utf16("1\n00:00:00,500 --> 00:00:02,000\nHello\n\n2\n00:00:02,000 --> 00:00:03,250\nyou", false, true)
            << two;
        QTest::newRow("UTF-16 BE")
            << utf16("1\n00:00:00,500 --> 00:00:02,000\nHello\n\n2\n00:00:02,000 --> 00:00:03,250\nyou", true, true)
            << two;
        QTest::newRow("UTF-16 without mark")
            << utf16("1\n00:00:00,500 --> 00:00:02,000\nHello\n\n2\n00:00:02,000 --> 00:00:03,250\nyou", false, false)
            << two;
        QTest::newRow("UTF-16 with emoji")
            << utf16(QString::fromUtf8("1\n00:00:01,000 --> 00:00:02,000\n\xf0\x9f\x90\x9d"), false, true)
            << QString::fromUtf8("[1-2] \xf0\x9f\x90\x9d");
        QTest::newRow("VTT")
            << QByteArray(
                   "WEBVTT - a title\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE\nnot shown\n\nintro\n00:00.500 --> 00:02.000 line:10%\n<v Anna>Hel<00:01.000>lo</v>\n\n00:00:02.000 --> 00:00:03.250\ny&amp;ou &lt;b&gt;\n")
            << "[0.5-2] Hello | [2-3.25] y&ou <b>";
        QTest::newRow("ASS")
            << QByteArray(
                   "[Script Info]\nTitle: x\n\n[V4+ Styles]\nFormat: Name\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\nComment: 0,0:00:00.00,0:00:09.00,D,,0,0,0,,no\nDialogue: 0,0:00:00.50,0:00:02.00,D,,0,0,0,,{\\pos(1,2)}Hello, you\\Nthere\nDialogue: 0,0:00:02.00,0:00:03.25,D,,0,0,0,,{\\p1}m 0 0 l 1 1{\\p0}drawn\n")
            << "[0.5-2] Hello, you / there | [2-3.25] drawn";
        QTest::newRow("ASS of another order")
            << QByteArray("[Events]\r\nFormat: Start, End, Text\r\nDialogue: 0:00:01.00,0:00:02.00,a, b\r\n")
            << "[1-2] a, b";
    }
    void reads() {
        QFETCH(QByteArray, file);
        QFETCH(QString, lines);
        const auto read = readSubtitles({file.constData(), static_cast<std::size_t>(file.size())}, "F");
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(drawn(read->lines), lines);
    }

    void says_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("note");
        QTest::newRow("Windows-1252") << QByteArray("1\n00:00:01,000 --> 00:00:02,000\nCaf\xe9 \x96 \x80 5\n")
                                      << QString::fromUtf8("[1-2] Caf\u00e9 \u2013 \u20ac 5") << "Windows-1252";
        QTest::newRow("no time")
            << QByteArray(
                   "1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:9x,000 --> soon\nB\n\n3\n00:00:05,000 --> 00:00:04,000\nC\n")
            << "[1-2] A"
            << "2 entries have no usable time";
        QTest::newRow("numbers without end")
            << QByteArray(
                   "1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n99999999999999999999:00:01,000 --> 00:00:02,000\nB\n")
            << "[1-2] A"
            << "1 entry has";
    }
    void says() {
        QFETCH(QByteArray, file);
        QFETCH(QString, lines);
        QFETCH(QString, note);
        const auto read = readSubtitles(file.toStdString(), "F");
        QVERIFY(read);
        QCOMPARE(drawn(read->lines), lines);
        QCOMPARE(read->notes.size(), std::size_t{1});
        QVERIFY2(QString::fromStdString(read->notes[0]).contains(note), read->notes[0].c_str());
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("part");
        QTest::newRow("empty") << QByteArray() << "holds no subtitles";
        QTest::newRow("a letter") << QByteArray("Dear Anna,\nhow are you?\n") << "holds no subtitles";
        QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << "holds no subtitles";
        QTest::newRow("only times") << QByteArray("1\n00:00:01,000 --> 00:00:02,000\n\n") << "usable time";
        QTest::newRow("only arrows") << QByteArray("-->\n-->-->\n") << "usable time";
        QTest::newRow("ASS without events") << QByteArray("[Script Info]\nTitle: x\n") << "usable time";
        QTest::newRow("huge") << QByteArray(11'000'000, 'a') << "larger than 10 MB";
    }
    void refuses() {
        QFETCH(QByteArray, file);
        QFETCH(QString, part);
        const auto read = readSubtitles({file.constData(), static_cast<std::size_t>(file.size())}, "F.srt");
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::InvalidInput);
        QVERIFY2(
            read.error().message.starts_with("F.srt ") && QString::fromStdString(read.error().message).contains(part),
            read.error().message.c_str());
    }

    /// Cut off anywhere, a file is read as far as it goes or refused.
    void anyPieceIsSafe() {
        const Story story;
        for (const std::string& file : {srtOf(story.cut), vttOf(story.cut), assOf(story.cut, {})})
            for (std::size_t length = 0; length < file.size(); ++length) {
                const auto read = readSubtitles(std::string_view(file).substr(0, length), "F");
                QVERIFY(read || !read.error().message.empty());
            }
    }

    void formats() {
        QCOMPARE(subtitleFormatOf(".SRT"), std::optional(SubtitleFormat::Srt));
        QCOMPARE(subtitleFormatOf(".vtt"), std::optional(SubtitleFormat::Vtt));
        QCOMPARE(subtitleFormatOf(".ass"), std::optional(SubtitleFormat::Ass));
        QCOMPARE(subtitleFormatOf(".txt"), std::optional<SubtitleFormat>());
    }

    void writes() {
        Cut cut;
        cut.safe = {0.1, 0, 0.2, 0};
        const auto at = [](int ms) { return TimePoint{} + Duration::milliseconds(ms); };
        cut.captions = {{"sentence-1",
                         {at(500), at(3'661'500)},
                         {{"a<b", {at(500), at(700)}}, {"{&}", {at(700), at(900)}}, {"c\\N", {at(900), at(1000)}}}},
                        {"sentence-2", {at(3'661'500), at(3'661'500)}, {{"-->", {at(3'661'500), at(3'661'600)}}}}};
        cut.captions[0].words[0].spaceBefore = false;
        QCOMPARE(QString::fromStdString(srtOf(cut)),
                 QString::fromUtf8(
                     "1\n00:00:00,500 --> 01:01:01,500\na<b {&} c\\N\n\n2\n01:01:01,500 --> 01:01:01,501\n\u2192\n\n"));
        QCOMPARE(
            QString::fromStdString(vttOf(cut)),
            QString("WEBVTT\n\n1\n00:00:00.500 --> 01:01:01.500\na&lt;b <00:00:00.700>{&amp;} <00:00:00.900>c\\N\n\n2\n"
                    "01:01:01.500 --> 01:01:01.501\n--&gt;\n\n"));
        const QString ass = QString::fromStdString(assOf(cut, {"Anton", 400, 120, "#ffde28", "#0f0c19", 10, 0.5}));
        QVERIFY(ass.contains("PlayResX: 1080\nPlayResY: 1920\n"));
        QVERIFY(ass.contains("Style: Captions,Anton,120,&H0028DEFF,&H0028DEFF,&H00190C0F,&H80000000,0,"));
        QVERIFY(ass.contains(",5,108,216,0,1\n"));
        QVERIFY(ass.contains(QString::fromUtf8(
            "Dialogue: 0,0:00:00.50,1:01:01.50,Captions,,0,0,0,,{\\pos(540,960)}a<b \\{&\\} c\\\u2060N\n")));
        const auto back = readSubtitles(ass.toStdString(), "F");
        QVERIFY(back);
        QCOMPARE(back->lines[0].text, std::string("a<b {&} c\\N"));
    }

    void comesBackAsItWas_data() {
        QTest::addColumn<int>("format");
        QTest::newRow("SRT") << 0;
        QTest::newRow("VTT") << 1;
        QTest::newRow("ASS") << 2;
    }
    void comesBackAsItWas() {
        QFETCH(int, format);
        Story story;
        story.project.script.scenes[0].sentences[0].captionText = "Dr Smith & <co> came {in}.";
        story.update();
        const std::string file = format == 0 ? srtOf(story.cut) : format == 1 ? vttOf(story.cut) : assOf(story.cut, {});
        const auto read = readSubtitles(file, "F");
        QVERIFY(read);
        QCOMPARE(read->lines.size(), story.cut.captions.size());
        QVERIFY(read->notes.empty());
        const auto import = captionEdits(story.project, story.spine, read->lines);
        QVERIFY(import);
        QCOMPARE(import->edits.size(), std::size_t{0});
        QCOMPARE(import->unmatched.size(), std::size_t{0});
    }

    void imports_data() {
        QTest::addColumn<QStringList>("lines");  // "sentence from to text": times in hundredths of the sentence
        QTest::addColumn<QString>("texts");
        QTest::addColumn<int>("unmatched");
        QTest::newRow("one word") << QStringList{"0 0 100 Dr Smith came in.", "1 0 100 He sat down.",
                                                 "2 0 100 Then the lights went out."}
                                  << "Dr Smith came in.||" << 0;
        QTest::newRow("in pieces") << QStringList{"0 0 50 Dr Smith", "0 50 100 came in.", "1 0 100 He sat down!"}
                                   << "Dr Smith came in.|He sat down!|" << 0;
        QTest::newRow("one line over two") << QStringList{"0 0 100 Dr Smith came in. He sat down slowly."}
                                           << "Dr Smith came in.|He sat down slowly.|" << 0;
        QTest::newRow("another language") << QStringList{"0 0 100 Doktor Schmidt kam herein.",
                                                         "1 10 90 Er setzte sich.", "2 0 100 Dann ging das Licht aus."}
                                          << "Doktor Schmidt kam herein.|Er setzte sich.|Dann ging das Licht aus." << 0;
        QTest::newRow("two seconds late") << QStringList{"0 100 200 Dr Smith came in.", "1 100 200 He sat down.",
                                                         "2 80 120 Then the lights went out!"}
                                          << "Dr Smith came in.||Then the lights went out!" << 0;
        QTest::newRow("long before") << QStringList{"2 -300 -200 Then all the lights went out."}
                                     << "||Then all the lights went out." << 0;
        QTest::newRow("nobody's line") << QStringList{"0 0 100 Doctor Smith came in.", "2 900 950 Subtitles by Anna"}
                                       << "||" << 1;
        QTest::newRow("two lines of text")
            << QStringList{"0 0 100 Doctor Smith\ncame inside."} << "Doctor Smith came inside.||" << 0;
    }
    void imports() {
        QFETCH(QStringList, lines);
        QFETCH(QString, texts);
        QFETCH(int, unmatched);
        Story story;
        std::vector<SubtitleLine> file;
        for (const QString& line : lines) {
            const QStringList parts = line.split(' ');
            file.push_back(story.line(parts[0].toULong(), parts[1].toInt(), parts[2].toInt(),
                                      QStringList(parts.mid(3)).join(' ').toStdString()));
        }
        const auto import = captionEdits(story.project, story.spine, file);
        QVERIFY2(import, import ? "" : import.error().message.c_str());
        const auto changed = applyAll(story.project, import->edits);
        QVERIFY(changed);
        story.project = *changed;
        QCOMPARE(story.captionTexts(), texts);
        QCOMPARE(import->unmatched.size(), static_cast<std::size_t>(unmatched));
    }

    void importsWithoutSpaces() {
        Story story;
        story.project = test::projectOf({{"\u871c\u8702\u8df3\u821e"}, {"\u82b1\u5728\u54ea\u91cc"}});
        story.project.script.language = "zh";
        story.assets = {};
        story.update();
        const auto import = captionEdits(story.project, story.spine,
                                         {story.line(0, 0, 100, "\u871c\u8702\u5728\u8df3\u821e"),
                                          story.line(1, 0, 100, "\u82b1\u5728\u54ea\u91cc")});
        QVERIFY(import);
        QCOMPARE(import->edits.size(), std::size_t{1});
        QCOMPARE(std::get<SetCaptionText>(import->edits[0]).text, std::string("\u871c\u8702\u5728\u8df3\u821e"));
    }

    void foreignFilesAreRefused() {
        const Story story;
        QVERIFY(
            !captionEdits(story.project, story.spine,
                          {{{TimePoint{} + Duration::seconds(900), TimePoint{} + Duration::seconds(902)}, "Hello"}}));
        QVERIFY(!captionEdits(story.project, story.spine, {}));
        std::vector<SubtitleLine> many;
        for (int i = 0; i < 3000; ++i)
            many.push_back({{TimePoint{}, TimePoint{} + Duration::seconds(1)}, "one two three four five six seven"});
        const auto import = captionEdits(story.project, story.spine, many);
        QVERIFY(!import);
        QVERIFY2(import.error().message.find("words") != std::string::npos, import.error().message.c_str());
    }
};

QTEST_APPLESS_MAIN(TestSubtitles)
#include "tst_subtitles.moc"
