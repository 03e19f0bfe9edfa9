#include <QtTest>
#include <set>

#include "core/media/caption/caption_painter.h"
#include "core/media/caption/caption_ruby.h"
#include "core/media/caption/caption_sample.h"
#include "core/media/caption/fonts.h"
#include "core/model/captions.h"
#include "sample_cut.h"

using namespace sw;

namespace {

const std::filesystem::path kData = std::filesystem::path(SW_SOURCE_DIR) / "resources";
constexpr int kFramesPerWord = 6;

std::shared_ptr<const Cut> cutOf(const std::string& language, const std::vector<std::string>& words,
                                 bool spaces = true) {
    auto cut = std::make_shared<Cut>();
    cut->language = language;
    cut->captions = {sample::caption(words, 0, cut->rate, spaces)};
    cut->duration = cut->captions[0].range.end - TimePoint{};
    return cut;
}

Frame painted(CaptionPainter& painter, const Cut& cut, std::int64_t frame) {
    Frame picture(cut.width, cut.height);
    painter.paint(painter.stateAt(startOfFrame(frame, cut.rate)), picture);
    return picture;
}

/// Luma samples within `area` that are brighter than a black frame's.
int brightIn(const Frame& frame, const QRectF& area) {
    int count = 0;
    const QRect within = area.toAlignedRect() & QRect(0, 0, frame.width(), frame.height());
    for (int y = within.top(); y <= within.bottom(); ++y)
        for (int x = within.left(); x <= within.right(); ++x)
            count += frame.y.row(y)[x] > 24 ? 1 : 0;
    return count;
}

/// White letters, nothing around them.
CaptionStyle plainStyle() {
    CaptionStyle style;
    style.name = "plain";
    style.fonts = {{"DejaVu Sans", 700}};
    style.size = 0.08;
    style.fill = {Qt::white, Qt::white};
    style.activeFill = style.fill;
    return style;
}

std::vector<std::size_t> wordsByLine(const CaptionLayout& layout) {
    std::vector<std::size_t> counts;
    for (const PlacedWord& word : layout.words) {
        counts.resize(std::max(counts.size(), static_cast<std::size_t>(word.line) + 1));
        ++counts[static_cast<std::size_t>(word.line)];
    }
    return counts;
}

}  // namespace

class TestCaptionMotion : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void framesDependOnTheirTimeAlone_data();
    void framesDependOnTheirTimeAlone();
    void emojiAreDrawnInEveryStyle_data();
    void emojiAreDrawnInEveryStyle();
    void capitalsKeepBelowThePicture_data();
    void capitalsKeepBelowThePicture();
    void typewriterShowsNoLetterTooEarly();
    void lettersAreNotTorn_data();
    void lettersAreNotTorn();
    void wordsAppearWhenSpoken();
    void sweepEdgeMovesOneWay_data();
    void sweepEdgeMovesOneWay();
    void pillSlidesFromWordToWord();
    void linesBreakWhereTheyMay_data();
    void linesBreakWhereTheyMay();
    void mixedDirections();
    void rubyStandsAboveItsKanji();
    void rubyIsDealt_data();
    void rubyIsDealt();
    void samplesShowTheStyle();
};

void TestCaptionMotion::initTestCase() {
    if (std::filesystem::exists(std::filesystem::path(SW_DATA_DIR) / "fonts"))
        QVERIFY(loadFonts(SW_DATA_DIR));
}

void TestCaptionMotion::framesDependOnTheirTimeAlone_data() {
    QTest::addColumn<QString>("style");
    for (const std::string& style : captionStyleNames(kData))
        QTest::newRow(style.c_str()) << QString::fromStdString(style);
}

void TestCaptionMotion::framesDependOnTheirTimeAlone() {
    QFETCH(QString, style);
    const CaptionStyle look = sample::style(style.toStdString());
    auto cut = std::make_shared<Cut>(*cutOf("en", {"It", "was", "loud", "here"}));
    cut->captions[0].words[2].emphasis = true;
    cut->captions.push_back(sample::caption({"Then", "silence"}, 24, cut->rate));
    CaptionPainter forward(cut, look, 270, 480);
    CaptionPainter backward(cut, look, 270, 480);
    std::vector<Frame> frames;
    for (int i = 0; i < 36; ++i) {
        Frame frame(270, 480);
        forward.paint(forward.stateAt(startOfFrame(i, cut->rate)), frame);
        frames.push_back(std::move(frame));
    }
    for (int i = 35; i >= 0; --i) {
        Frame frame(270, 480);
        backward.paint(backward.stateAt(startOfFrame(i, cut->rate)), frame);
        QVERIFY2(frame == frames[static_cast<std::size_t>(i)], qPrintable(QString("frame %1").arg(i)));
    }
    for (std::size_t i = 1; i < frames.size(); ++i)
        if (forward.stateAt(startOfFrame(static_cast<int>(i), cut->rate)) ==
            forward.stateAt(startOfFrame(static_cast<int>(i) - 1, cut->rate)))
            QVERIFY(frames[i] == frames[i - 1]);
}

void TestCaptionMotion::emojiAreDrawnInEveryStyle_data() {
    framesDependOnTheirTimeAlone_data();
}

void TestCaptionMotion::emojiAreDrawnInEveryStyle() {
    QFETCH(QString, style);
    const auto checks = checkFonts();
    if (std::none_of(checks.begin(), checks.end(),
                     [](const FontCheck& check) { return check.family == "Noto Color Emoji" && check.ok; }))
        QSKIP("Noto Color Emoji is not installed");
    const auto cut = cutOf("en", {"🥦"});
    CaptionPainter painter(cut, sample::style(style.toStdString()), cut->width, cut->height);
    for (const int at : {2, 3}) {
        const Frame frame = painted(painter, *cut, at);
        int green = 0;
        for (int y = 0; y < frame.u.height(); ++y)
            for (int x = 0; x < frame.u.width(); ++x)
                green += frame.u.row(y)[x] < 115 && frame.v.row(y)[x] < 122 ? 1 : 0;
        QVERIFY2(green > 100, qPrintable(QString("%1 in frame %2").arg(green).arg(at)));
    }
}

void TestCaptionMotion::capitalsKeepBelowThePicture_data() {
    framesDependOnTheirTimeAlone_data();
}

void TestCaptionMotion::capitalsKeepBelowThePicture() {
    QFETCH(QString, style);
    const auto cut = cutOf("en", {"THESE", "ARE", "MANY", "LONG", "WORDS"});
    const Box box = captionBox(*cut, sample::style(style.toStdString()), cut->captions[0]);
    QVERIFY2(box.y >= captionTop(cut->width, cut->height), qPrintable(QString::number(box.y)));
}

void TestCaptionMotion::typewriterShowsNoLetterTooEarly() {
    CaptionStyle style = plainStyle();
    style.reveal = CaptionReveal::Letter;
    const auto cut = cutOf("en", {"abcdef", "XY"});
    const CaptionLayout layout = CaptionTypesetter(*cut, style).layout(cut->captions[0]);
    CaptionPainter painter(cut, style, cut->width, cut->height);
    QCOMPARE(layout.words[0].shape.letters.size(), std::size_t{6});
    for (int at = 0; at < kFramesPerWord; ++at) {
        const Frame frame = painted(painter, *cut, at);
        for (std::size_t i = 0; i < 6; ++i) {
            const PlacedWord& word = layout.words[0];
            const QRectF ink = word.shape.letters[i].ink();
            const QRectF core = QRectF(word.origin + ink.topLeft() * word.scale, ink.size() * word.scale);
            const int bright = brightIn(frame, core.adjusted(2, 2, -2, -2));
            const bool spoken = static_cast<int>(i) <= at;
            QVERIFY2((bright > 20) == spoken,
                     qPrintable(QString("letter %1, frame %2: %3").arg(i).arg(at).arg(bright)));
        }
        QCOMPARE(brightIn(frame, layout.words[1].ink()), 0);
    }
}

void TestCaptionMotion::lettersAreNotTorn_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("letters");
    QTest::newRow("combining marks") << "en" << QString::fromUtf8("e\u0301te\u0301") << 3;
    QTest::newRow("family") << "en" << QString::fromUtf8("👩‍👩‍👧‍👦") << 1;
    QTest::newRow("flags") << "en" << QString::fromUtf8("🇮🇩🇯🇵") << 2;
    QTest::newRow("Thai") << "th" << QString::fromUtf8("น้ำ") << 1;
    QTest::newRow("Devanagari") << "hi" << QString::fromUtf8("क्षि") << 1;
    QTest::newRow("Arabic") << "ar" << QString::fromUtf8("بحر") << 3;
}

void TestCaptionMotion::lettersAreNotTorn() {
    QFETCH(QString, language);
    QFETCH(QString, word);
    QFETCH(int, letters);
    const auto cut = cutOf(language.toStdString(), {word.toStdString(), "a"});
    CaptionTypesetter typesetter(*cut, sample::style("typewriter"));
    if (!typesetter.checkFonts())
        QSKIP("no font for this script is installed");
    const WordShape shape = typesetter.layout(cut->captions[0]).words[0].shape;
    QCOMPARE(static_cast<int>(shape.letters.size()), letters);
    QCOMPARE(shape.first(shape.letters.size()).ink(), shape.all.ink());
}

void TestCaptionMotion::wordsAppearWhenSpoken() {
    const auto cut = cutOf("en", {"one", "two", "six"});
    for (const char* name : {"build", "drop"}) {
        CaptionStyle style = sample::style(name);
        style.shadow.reset();
        const CaptionLayout layout = CaptionTypesetter(*cut, style).layout(cut->captions[0]);
        CaptionPainter painter(cut, style, cut->width, cut->height);
        for (int at = 0; at < 3 * kFramesPerWord; ++at) {
            const Frame frame = painted(painter, *cut, at);
            for (int i = 0; i < 3; ++i) {
                const QRectF middle = layout.words[static_cast<std::size_t>(i)].cell();
                const QRectF core = middle.adjusted(middle.width() * 0.2, 0, -middle.width() * 0.2, 0);
                if (i * kFramesPerWord > at)
                    QCOMPARE(brightIn(frame, core), 0);
                else if (i * kFramesPerWord + 4 < at)
                    QVERIFY(brightIn(frame, core) > 100);
            }
        }
    }
}

void TestCaptionMotion::sweepEdgeMovesOneWay_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("word");
    QTest::newRow("to the right") << "en"
                                  << "HHHHHH";
    QTest::newRow("to the left") << "he" << QString::fromUtf8("ההההה");
}

void TestCaptionMotion::sweepEdgeMovesOneWay() {
    QFETCH(QString, language);
    QFETCH(QString, word);
    CaptionStyle style = plainStyle();
    style.mode = CaptionMode::Sweep;
    style.activeFill = {Qt::red, Qt::red};
    const auto cut = cutOf(language.toStdString(), {word.toStdString()});
    CaptionPainter painter(cut, style, cut->width, cut->height);
    const double middle =
        captionBox(*cut, style, cut->captions[0]).x + captionBox(*cut, style, cut->captions[0]).width / 2;
    int before = -1;
    for (int at = 0; at < kFramesPerWord; ++at) {
        const Frame frame = painted(painter, *cut, at);
        int red = 0;
        int onTheLeft = 0;
        for (int y = 0; y < frame.v.height(); ++y)
            for (int x = 0; x < frame.v.width(); ++x)
                if (frame.v.row(y)[x] > 200) {
                    ++red;
                    onTheLeft += 2 * x < middle ? 1 : 0;
                }
        QVERIFY(red > before);
        before = red;
        if (at == 2)
            QVERIFY(language == "en" ? onTheLeft > red * 0.9 : onTheLeft < red * 0.1);
    }
}

void TestCaptionMotion::pillSlidesFromWordToWord() {
    const auto cut = cutOf("en", {"go", "there"});
    CaptionPainter painter(cut, sample::style("slide"), cut->width, cut->height);
    double before = 0;
    for (int at = kFramesPerWord; at < 2 * kFramesPerWord; ++at) {
        const CaptionState state = painter.stateAt(startOfFrame(at, cut->rate));
        QVERIFY(at == kFramesPerWord ? state.slide == 0 : state.slide > before || state.slide == 1);
        before = state.slide;
    }
    QCOMPARE(before, 1.0);
}

void TestCaptionMotion::linesBreakWhereTheyMay_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("first");  // words on the first line
    const QStringList base = {"火山島の", "大部分は", "海の中に", "消えました"};
    QTest::newRow("in the middle") << base << 2;
    QTest::newRow("not before a full stop") << QStringList{"火山島の大部分は", "、", "海の中に消えま"} << 2;
    QTest::newRow("not after a bracket") << QStringList{"火山島の大部", "「", "海の中に消えました"} << 1;
    QTest::newRow("not before a long vowel") << QStringList{"大きなコンピュータ", "ーが海の中に消えました"} << 2;
}

void TestCaptionMotion::linesBreakWhereTheyMay() {
    QFETCH(QStringList, words);
    QFETCH(int, first);
    std::vector<std::string> list;
    for (const QString& word : words)
        list.push_back(word.toStdString());
    const auto cut = cutOf("ja", list, false);
    const auto counts = wordsByLine(CaptionTypesetter(*cut, sample::style("bold")).layout(cut->captions[0]));
    QCOMPARE(static_cast<int>(counts.front()), first);
    QVERIFY(counts.size() <= 2);
}

void TestCaptionMotion::mixedDirections() {
    const auto cut = cutOf("ar", {"هل", "Krakatoa", "بركان"});
    const CaptionLayout layout = CaptionTypesetter(*cut, plainStyle()).layout(cut->captions[0]);
    QCOMPARE(wordsByLine(layout), std::vector<std::size_t>{3});
    for (std::size_t i = 1; i < 3; ++i)
        QVERIFY(layout.words[i].cell().right() <= layout.words[i - 1].cell().left() + 1);
    QVERIFY(layout.words[0].shape.rightToLeft && !layout.words[1].shape.rightToLeft);
    QVERIFY(layout.words[1].cell().contains(
        QPointF(layout.words[1].ink().center().x(), layout.words[1].cell().center().y())));
    QVERIFY(layout.words[1].cell().width() > 100);
}

void TestCaptionMotion::rubyStandsAboveItsKanji() {
    auto cut = std::make_shared<Cut>(*cutOf("ja", {"消えた", "島"}, false));
    cut->captions[0].words[0].reading = "きえた";
    CaptionStyle style = plainStyle();
    const PlacedWord word = CaptionTypesetter(*cut, style).layout(cut->captions[0]).words[0];
    QCOMPARE(word.shape.ruby.size(), std::size_t{1});
    const QRectF kana = word.shape.ruby[0].outline.boundingRect();
    const QRectF kanji = word.shape.letters[0].ink();
    QVERIFY(!kana.isEmpty() && kana.bottom() <= kanji.top() + 1);
    QVERIFY(std::abs(kana.center().x() - kanji.center().x()) < 0.1 * kShapeSize);
    QVERIFY(kana.height() < kanji.height() * 0.6);
    CaptionPainter painter(cut, style, cut->width, cut->height);
    const QRectF above(word.origin + kana.topLeft() * word.scale, kana.size() * word.scale);
    QVERIFY(brightIn(painted(painter, *cut, 0), above) > 30);
    style.ruby = false;
    QVERIFY(CaptionTypesetter(*cut, style).layout(cut->captions[0]).words[0].shape.ruby.empty());
}

void TestCaptionMotion::rubyIsDealt_data() {
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("reading");
    QTest::addColumn<QString>("parts");
    const auto row = [](const char* word, const char* reading, const char* parts) {
        QTest::newRow(word) << QString::fromUtf8(word) << QString::fromUtf8(reading) << QString::fromUtf8(parts);
    };
    row("消えた", "きえた", "消=き");
    row("島の", "シマノ", "島=しま");
    row("お祭り", "おまつり", "祭=まつ");
    row("「火山」、", "かざん", "火山=かざん");
    row("立ち上がる", "たちあがる", "立=た 上=あ");
    row("聞き書き", "ききがき", "聞=き 書=が");
    row("カタカナ", "かたかな", "");
    row("島", "", "");
    row("島", "し", "島=し");
    row("火山島", "か", "");
    row("消えた", "きえる", "");
}

void TestCaptionMotion::rubyIsDealt() {
    QFETCH(QString, word);
    QFETCH(QString, reading);
    QFETCH(QString, parts);
    QStringList dealt;
    for (const RubyText& part : rubyFor(word, reading))
        dealt << word.mid(part.from, part.length) + "=" + part.kana;
    QCOMPARE(dealt.join(' '), parts);
}

void TestCaptionMotion::samplesShowTheStyle() {
    std::vector<QImage> samples;
    for (const std::string& name : captionStyleNames(kData)) {
        const QImage picture = captionSample(sample::style(name), 301, 201);
        QCOMPARE(picture.size(), QSize(301, 201));
        QVERIFY(picture == captionSample(sample::style(name), 301, 201));
        for (const QImage& other : samples)
            QVERIFY2(picture != other, name.c_str());
        samples.push_back(picture);
    }
    QVERIFY(captionSample(sample::style("bold"), 1, 1).width() == 1);
}

QTEST_MAIN(TestCaptionMotion)
#include "tst_caption_motion.moc"
