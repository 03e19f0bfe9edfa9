#include <QTemporaryDir>
#include <QtTest>
#include <set>

#include "core/media/caption/caption_layout.h"
#include "core/media/caption/fonts.h"
#include "core/media/export/platform.h"
#include "core/media/scene/compositor.h"
#include "sample_cut.h"

using namespace sw;

namespace {

const std::filesystem::path kData = std::filesystem::path(SW_SOURCE_DIR) / "resources";

struct Text {
    const char* name;
    const char* language;
    bool spaces;
    std::vector<std::string> words;
};

const std::vector<Text>& texts() {
    static const std::vector<Text> list = {
        {"short", "en", true, {"It", "was", "loud"}},
        {"long", "en", true, {"Extraordinarily", "incomprehensible", "misunderstandings", "notwithstanding"}},
        {"one endless word", "de", true, {"Donaudampfschifffahrtsgesellschaftskapitänsmützenknopf"}},
        {"descenders and accents", "fr", true, {"Ça", "jaillit", "Âgé", "(gypsy)", "Œuvre"}},
        {"digits", "en", true, {"36,417", "dead", "$1.2bn"}},
        {"emoji", "en", true, {"🌋", "Boom", "👩‍👩‍👧‍👦", "🇮🇩"}},
        {"Japanese", "ja", false, {"島", "の", "三分の二", "が", "海に", "消えた", "。"}},
        {"Chinese", "zh-CN", false, {"火山", "爆发", "了"}},
        {"Korean", "ko", true, {"섬의", "대부분이", "사라졌다"}},
        {"Arabic", "ar", true, {"اختفى", "ثلثا", "الجزيرة", "في", "البحر"}},
        {"Hebrew", "he", true, {"האי", "נעלם", "בים"}},
        {"Russian", "ru", true, {"Вулкан", "взорвался", "утром"}},
        {"Turkish", "tr", true, {"ışık", "İstanbul", "çığlık"}},
        {"blank", "en", true, {"", " "}},
    };
    return list;
}

Cut cutWith(const Text& text) {
    Cut cut;
    cut.language = text.language;
    cut.captions = {sample::caption(text.words, 0, cut.rate, text.spaces)};
    std::vector<CaptionWord>& words = cut.captions[0].words;
    words[words.size() / 2].emphasis = true;
    for (CaptionWord& word : words)
        word.reading = word.text == "島" ? "しま" : word.text == "消えた" ? "きえた" : "";
    cut.duration = cut.captions[0].range.end - TimePoint{};
    return cut;
}

/// The rectangle in which two frames differ, in luma samples.
QRect difference(const Frame& a, const Frame& b) {
    QRect all;
    const auto same = [](const Plane& p, const Plane& q, int row) {
        return std::equal(p.row(row), p.row(row) + p.width(), q.row(row));
    };
    for (int y = 0; y < a.height(); ++y) {
        if (same(a.y, b.y, y) && same(a.u, b.u, y / 2))
            continue;
        for (int x = 0; x < a.width(); ++x)
            if (a.y.row(y)[x] != b.y.row(y)[x] || a.u.row(y / 2)[x / 2] != b.u.row(y / 2)[x / 2])
                all |= QRect(x, y, 1, 1);
    }
    return all;
}

}  // namespace

class TestCaptions : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void boxesStayInTheSafeArea_data();
    void boxesStayInTheSafeArea();
    void nothingIsDrawnOutsideOfTheBox_data();
    void nothingIsDrawnOutsideOfTheBox();
    void atMostTwoLines();
    void readsFromRightToLeft();
    void noGapsWhereNoneAreWritten();
    void emojiAreDrawn();
    void missingFontsAreSaid_data();
    void missingFontsAreSaid();
    void spokenWordIsMarked();
    void signsAloneAreNotMarked();
    void sweepGrows();
    void statesRepeat();
    void otherCanvases_data();
    void otherCanvases();
};

void TestCaptions::initTestCase() {
    // Where the program's own fonts have not been fetched, the styles fall back to the system's.
    if (std::filesystem::exists(std::filesystem::path(SW_DATA_DIR) / "fonts"))
        QVERIFY(loadFonts(SW_DATA_DIR));
}

void TestCaptions::boxesStayInTheSafeArea_data() {
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("style");
    for (const std::string& platform : platformNames(kData))
        for (const std::string& style : captionStyleNames(kData))
            QTest::addRow("%s on %s", style.c_str(), platform.c_str())
                << QString::fromStdString(platform) << QString::fromStdString(style);
}

void TestCaptions::boxesStayInTheSafeArea() {
    QFETCH(QString, platform);
    QFETCH(QString, style);
    const auto rules = loadPlatform(kData, platform.toStdString());
    QVERIFY(rules);
    for (const SafeArea& safe : {rules->safe, rules->safeAds})
        for (const Text& text : texts()) {
            Cut cut = cutWith(text);
            cut.safe = safe;
            const Box box = captionBoxes(cut, sample::style(style.toStdString())).at(0);
            const QString said =
                QString("%1: %2 %3 %4 %5").arg(text.name).arg(box.x).arg(box.y).arg(box.width).arg(box.height);
            QVERIFY2(box.x >= safe.left * cut.width, qPrintable(said));
            QVERIFY2(box.y >= safe.top * cut.height, qPrintable(said));
            QVERIFY2(box.x + box.width <= (1 - safe.right) * cut.width, qPrintable(said));
            QVERIFY2(box.y + box.height <= (1 - safe.bottom) * cut.height, qPrintable(said));
        }
}

void TestCaptions::nothingIsDrawnOutsideOfTheBox_data() {
    QTest::addColumn<QString>("style");
    for (const std::string& style : captionStyleNames(kData))
        QTest::newRow(style.c_str()) << QString::fromStdString(style);
}

void TestCaptions::nothingIsDrawnOutsideOfTheBox() {
    QFETCH(QString, style);
    const CaptionStyle look = sample::style(style.toStdString());
    for (const int which : {0, 3, 5, 6, 9}) {
        const Text& text = texts()[static_cast<std::size_t>(which)];
        const auto cut = std::make_shared<Cut>(cutWith(text));
        const Box box = captionBox(*cut, look, cut->captions[0]);
        CaptionPainter painter(cut, look, cut->width, cut->height);
        const Frame blank(cut->width, cut->height);
        QRect drawn;
        Frame frame = blank;
        const std::int64_t frames = frameAt(TimePoint{cut->duration.flicks}, cut->rate);
        for (std::int64_t i = 0; i < frames; i += 2) {
            frame = blank;
            painter.paint(painter.stateAt(startOfFrame(i, cut->rate)), frame);
            drawn |= difference(frame, blank);
        }
        const QRect allowed(static_cast<int>(box.x), static_cast<int>(box.y), static_cast<int>(box.width),
                            static_cast<int>(box.height));
        QVERIFY2(allowed.contains(drawn), qPrintable(QString("%1: %2..%3, %4..%5 of %6..%7, %8..%9")
                                                         .arg(text.name)
                                                         .arg(drawn.left())
                                                         .arg(drawn.right())
                                                         .arg(drawn.top())
                                                         .arg(drawn.bottom())
                                                         .arg(allowed.left())
                                                         .arg(allowed.right())
                                                         .arg(allowed.top())
                                                         .arg(allowed.bottom())));
        QVERIFY2(drawn.width() > 0.8 * allowed.width() && drawn.height() > 0.6 * allowed.height(), text.name);
    }
}

void TestCaptions::atMostTwoLines() {
    for (const Text& text : texts()) {
        const Cut cut = cutWith(text);
        const CaptionLayout layout = CaptionTypesetter(cut, sample::style("bold")).layout(cut.captions[0]);
        std::set<double> baselines;
        for (const PlacedWord& word : layout.words)
            baselines.insert(word.origin.y());
        QVERIFY2(baselines.size() <= 2, text.name);
        QCOMPARE(layout.words.size(), text.words.size());
    }
}

void TestCaptions::readsFromRightToLeft() {
    for (const int which : {9, 10}) {
        const Cut cut = cutWith(texts()[static_cast<std::size_t>(which)]);
        const CaptionLayout layout = CaptionTypesetter(cut, sample::style("clean")).layout(cut.captions[0]);
        for (std::size_t i = 1; i < layout.words.size(); ++i)
            if (layout.words[i].origin.y() == layout.words[i - 1].origin.y())
                QVERIFY(layout.words[i].cell().right() <= layout.words[i - 1].cell().left() + 1);
    }
}

void TestCaptions::noGapsWhereNoneAreWritten() {
    const Cut cut = cutWith(texts()[7]);
    const CaptionLayout layout = CaptionTypesetter(cut, sample::style("clean")).layout(cut.captions[0]);
    for (std::size_t i = 1; i < layout.words.size(); ++i)
        QVERIFY(std::abs(layout.words[i].cell().left() - layout.words[i - 1].cell().right()) < 1);
}

void TestCaptions::emojiAreDrawn() {
    const auto checks = checkFonts();
    if (std::none_of(checks.begin(), checks.end(),
                     [](const FontCheck& check) { return check.family == "Noto Color Emoji" && check.ok; }))
        QSKIP("Noto Color Emoji is not installed");
    const auto cut = std::make_shared<Cut>(cutWith({"", "en", true, {"🌋"}}));
    CaptionPainter painter(cut, sample::style("clean"), cut->width, cut->height);
    Frame frame(cut->width, cut->height);
    painter.paint(painter.stateAt({}), frame);
    int coloured = 0;
    for (int y = 0; y < frame.v.height(); ++y)
        for (int x = 0; x < frame.v.width(); ++x)
            coloured += frame.v.row(y)[x] > 150 ? 1 : 0;  // red lava
    QVERIFY2(coloured > 100, qPrintable(QString::number(coloured)));
}

void TestCaptions::missingFontsAreSaid_data() {
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("error");
    QTest::newRow("all there") << "Inter" << "Schön 眠り ✓ 🚀" << "";
    QTest::newRow("the style's font") << "No Such Family" << "Schön" << "No Such Family, which is not installed";
    // From CJK extension G, of which no packaged font has more than a few.
    QTest::newRow("a letter") << "Inter" << QString::fromUcs4(U"a\U00030001", 2) << "No font has the letters";
}

void TestCaptions::missingFontsAreSaid() {
    QFETCH(QString, family);
    QFETCH(QString, word);
    QFETCH(QString, error);
    CaptionStyle style = sample::style("clean");
    style.fonts = {{family.toStdString(), 700}};
    Cut cut;
    cut.captions = {sample::caption({word.toStdString()}, 3, cut.rate)};
    const Result<void> checked = CaptionTypesetter(cut, style).checkFonts();
    QCOMPARE(checked.has_value(), error.isEmpty());
    if (checked)
        return;
    QCOMPARE(checked.error().code, ErrorCode::MissingComponent);
    QVERIFY2(QString::fromStdString(checked.error().message).contains(error), checked.error().message.c_str());
}

void TestCaptions::spokenWordIsMarked() {
    const auto cut = std::make_shared<Cut>(cutWith(texts()[0]));
    const CaptionPainter painter(cut, sample::style("bold"), cut->width, cut->height);
    QCOMPARE(painter.stateAt(startOfFrame(0, cut->rate)).word, 0);
    QCOMPARE(painter.stateAt(startOfFrame(5, cut->rate)).word, 0);
    QCOMPARE(painter.stateAt(startOfFrame(6, cut->rate)).word, 1);
    QCOMPARE(painter.stateAt(startOfFrame(17, cut->rate)).word, 2);
    QCOMPARE(painter.stateAt(startOfFrame(18, cut->rate)), CaptionState{});
    const CaptionStyle style = sample::style("bold");
    for (int frame = 0; frame < 18; ++frame)
        QVERIFY(painter.stateAt(startOfFrame(frame, cut->rate)).scale <= style.popScale + 1e-9);
}

void TestCaptions::signsAloneAreNotMarked() {
    const auto cut = std::make_shared<Cut>(cutWith({"", "ja", false, {"海", "。", "—"}}));
    const CaptionPainter painter(cut, sample::style("pill"), cut->width, cut->height);
    QCOMPARE(painter.stateAt(startOfFrame(14, cut->rate)).word, 0);
}

void TestCaptions::sweepGrows() {
    const auto cut = std::make_shared<Cut>(cutWith(texts()[0]));
    const CaptionPainter painter(cut, sample::style("karaoke"), cut->width, cut->height);
    double before = -1;
    for (int frame = 0; frame < 18; ++frame) {
        const CaptionState state = painter.stateAt(startOfFrame(frame, cut->rate));
        QVERIFY(state.word + state.sweep > before);
        before = state.word + state.sweep;
    }
}

void TestCaptions::statesRepeat() {
    const auto cut = std::make_shared<Cut>(cutWith(texts()[0]));
    CaptionPainter painter(cut, sample::style("bold"), 270, 480);
    const CaptionState state = painter.stateAt(startOfFrame(7, cut->rate));
    Frame a(270, 480);
    Frame b(270, 480);
    painter.paint(state, a);
    Frame other(270, 480);
    painter.paint(painter.stateAt(startOfFrame(14, cut->rate)), other);
    painter.paint(state, b);
    QVERIFY(a == b);
    QVERIFY(!(a == other));
}

void TestCaptions::otherCanvases_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("square") << 1080 << 1080;
    QTest::newRow("4:5") << 1080 << 1350;
    QTest::newRow("wide") << 1920 << 1080;
}

void TestCaptions::otherCanvases() {
    QFETCH(int, width);
    QFETCH(int, height);
    Cut cut = cutWith(texts()[1]);
    cut.width = width;
    cut.height = height;
    const Box box = captionBox(cut, sample::style("bold"), cut.captions[0]);
    QVERIFY(box.x >= 0 && box.y > height / 2.0 && box.x + box.width <= width && box.y + box.height <= height);
}

QTEST_MAIN(TestCaptions)
#include "tst_captions.moc"
