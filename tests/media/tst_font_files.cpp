#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include "core/media/caption/font_files.h"
#include "core/media/caption/fonts.h"

using namespace sw;
namespace fs = std::filesystem;

namespace {

const fs::path kFonts = fs::path(SW_DATA_DIR) / "fonts";

Cut cutSaying(const std::string& text) {
    Cut cut;
    cut.duration = Duration::seconds(1);
    cut.language = "en";
    cut.captions = {{"sentence-1", {{}, TimePoint{} + Duration::seconds(1)}, {{text, {{}, TimePoint{} + Duration::seconds(1)}}}}};
    return cut;
}

QStringList namesOf(const FontFiles& fonts) {
    QStringList names;
    for (const fs::path& file : fonts.files)
        names << QString::fromStdString(file.filename().string());
    return names;
}

QByteArray bytesOf(const fs::path& file) {
    QFile f(QString::fromStdString(file.string()));
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

void write(const fs::path& file, const QByteArray& bytes) {
    QFile f(QString::fromStdString(file.string()));
    QVERIFY(f.open(QIODevice::WriteOnly));
    f.write(bytes);
}

/// The font, with a licence that forbids to pass it on.
QByteArray restricted(QByteArray font) {
    for (qsizetype record = 12; record + 16 <= font.size(); record += 16)
        if (font.mid(record, 4) == "OS/2") {
            qToBigEndian<quint16>(0x0002, font.data() + qFromBigEndian<quint32>(font.constData() + record + 8) + 8);
            return font;
        }
    return {};
}

}  // namespace

/// The fonts of a film, as files that go along with it.
class TestFontFiles : public QObject {
    Q_OBJECT

    CaptionStyle m_style;

private slots:
    void initTestCase() {
        QVERIFY(loadFonts(SW_DATA_DIR));
        const Result<CaptionStyle> style = loadCaptionStyle(SW_DATA_DIR, "bold", "");
        QVERIFY2(style, style ? "" : style.error().message.c_str());
        m_style = *style;
    }

    void captionsAndTitles() {
        Cut cut = cutSaying("Bees");
        const FontFiles captions = fontFilesOf(cut, m_style, {kFonts});
        QCOMPARE(captions.files.size(), std::size_t{1});
        QVERIFY(captions.notes.empty());
        CutOverlay title;
        title.title.text = "Bees\ndance";
        title.title.font = "Anton";
        title.title.weight = 400;
        cut.overlays = {title};
        cut.captions.clear();
        QCOMPARE(namesOf(fontFilesOf(cut, m_style, {kFonts})), QStringList{"Anton_400Regular.ttf"});
        QVERIFY(fontFilesOf(Cut{}, m_style, {kFonts}).files.empty());
    }

    void fontsThatStandIn() {
        if (!QFontDatabase::hasFamily("Noto Sans CJK JP"))
            QSKIP("fonts-noto-cjk is not installed");
        Cut cut = cutSaying("蜜蜂のダンス");
        cut.language = "ja";
        const FontFiles fonts = fontFilesOf(cut, m_style, {kFonts});
        QVERIFY2(namesOf(fonts).join(' ').contains("CJK"), qPrintable(namesOf(fonts).join(' ')));
    }

    void whatMayNotBePassedOnStays() {
        const QTemporaryDir folder;
        for (const fs::path& file : fontFilesOf(cutSaying("Bees"), m_style, {kFonts}).files)
            write(fs::path(folder.path().toStdString()) / file.filename(), restricted(bytesOf(file)));
        const FontFiles fonts = fontFilesOf(cutSaying("Bees"), m_style, {folder.path().toStdString(), kFonts});
        QVERIFY2(fonts.files.empty(), qPrintable(namesOf(fonts).join(' ')));
        QCOMPARE(fonts.notes.size(), std::size_t{1});
        QVERIFY2(fonts.notes[0].find("licence") != std::string::npos, fonts.notes[0].c_str());
    }

    void nonsenseIsNoFont() {
        const QTemporaryDir folder;
        const fs::path path = folder.path().toStdString();
        write(path / "a.ttf", "no font");
        write(path / "b.otf", {});
        write(path / "c.ttc", QByteArray("ttcf\0\1\0\0\xff\xff\xff\xff\xff\xff\xff\xff", 16));
        write(path / "d.ttf", bytesOf(kFonts / "Anton_400Regular.ttf").left(40));
        QCOMPARE(fontFilesOf(cutSaying("Bees"), m_style, {path, kFonts}).files.size(), std::size_t{1});
        QCOMPARE(loadLackingFonts(path).size(), std::size_t{4});
        QVERIFY(loadLackingFonts(path / "nowhere").empty());
    }

    void onlyWhatIsLackingIsLoaded() {
        const QTemporaryDir folder;
        write(fs::path(folder.path().toStdString()) / "again.ttf", bytesOf(kFonts / "Anton_400Regular.ttf"));
        const QStringList before = QFontDatabase::families();
        QVERIFY(loadLackingFonts(folder.path().toStdString()).empty());
        QCOMPARE(QFontDatabase::families(), before);
    }

    void whatIsLackingIsLoaded() {
        QFontDatabase::removeAllApplicationFonts();
        if (QFontDatabase::hasFamily("Anton"))
            QSKIP("this machine has the font by itself");
        QVERIFY(loadLackingFonts(kFonts).empty());
        QVERIFY(QFontDatabase::hasFamily("Anton"));
    }
};

QTEST_MAIN(TestFontFiles)
#include "tst_font_files.moc"
