#include <QFile>
#include <QImage>
#include <QTest>

#include "tests/support/program.h"

using namespace sw;

/// `thumbnail`, which file managers call.
class TestThumbnail : public QObject {
    Q_OBJECT

    test::Program m_program;
    const std::string m_bundle = SW_DATA_DIR "/sample.shortz";

    [[nodiscard]] QImage picture(const std::string& name) const {
        return QImage(QString::fromStdString(m_program.path(name)));
    }

private slots:
    void ofABundle_data() {
        QTest::addColumn<int>("size");
        for (const int size : {16, 128, 256, 1024})
            QTest::addRow("%d", size) << size;
    }
    void ofABundle() {
        QFETCH(int, size);
        const test::Run made =
            m_program.run({"thumbnail", m_bundle, "-o", "a.png", "--size", std::to_string(size), "--force"});
        QVERIFY2(made.exitCode == 0, made.errors.c_str());
        QCOMPARE(picture("a.png").size(), QSize(size * 9 / 16, size));
    }

    /// Xfce's thumbnailer reads the file that it has made and keeps open, not what lies under its name afterwards.
    void intoTheFileThatIsThere() {
        QFile file(QString::fromStdString(m_program.path("open.png")));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write(QByteArray(1 << 20, 'x')) > 0 && file.flush());
        const test::Run made = m_program.run({"thumbnail", m_bundle, "-o", "open.png", "--size", "128", "--force"});
        QVERIFY2(made.exitCode == 0, made.errors.c_str());
        QVERIFY(file.seek(0));
        QCOMPARE(QImage::fromData(file.readAll()).size(), QSize(72, 128));
    }

    void ofAProject() {
        QVERIFY(m_program.run({"unpack", m_bundle, "-o", "Mein Film 🎬.short"}).exitCode == 0);
        const test::Run made = m_program.run({"thumbnail", "Mein Film 🎬.short", "-o", "b.png"});
        QVERIFY2(made.exitCode == 0, made.errors.c_str());
        QVERIFY(m_program.run({"thumbnail", m_bundle, "-o", "c.png"}).exitCode == 0);
        QVERIFY(!picture("b.png").isNull());
        QCOMPARE(picture("b.png"), picture("c.png"));
    }

    void thePosterOfTheEditorIsTaken() {
        QVERIFY(m_program.run({"unpack", m_bundle, "-o", "posed.short"}).exitCode == 0);
        QImage poster(180, 320, QImage::Format_RGB32);
        poster.fill(Qt::red);
        QVERIFY(poster.save(QString::fromStdString(m_program.path("posed.media/poster.jpg"))));
        QVERIFY(m_program.run({"thumbnail", "posed.short", "-o", "d.png"}).exitCode == 0);
        QCOMPARE(picture("d.png").size(), QSize(144, 256));
        QVERIFY(picture("d.png").pixelColor(70, 128).red() > 240);
    }

    void badInput_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("nothing there") << QStringList{"none.short", "-o", "x.png"} << 3;
        QTest::newRow("no bundle") << QStringList{"broken.shortz", "-o", "x.png"} << 3;
        QTest::newRow("no output") << QStringList{"none.short"} << 2;
        QTest::newRow("too large") << QStringList{"none.short", "-o", "x.png", "--size", "100000"} << 2;
        QTest::newRow("no number") << QStringList{"none.short", "-o", "x.png", "--size", "big"} << 2;
    }
    void badInput() {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFile broken(QString::fromStdString(m_program.path("broken.shortz")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("PK no archive");
        broken.close();
        std::vector<std::string> words = {"thumbnail"};
        for (const QString& argument : arguments)
            words.push_back(argument.toStdString());
        const test::Run run = m_program.run(words);
        QVERIFY2(run.exitCode == code, (std::to_string(run.exitCode) + run.errors).c_str());
        QVERIFY(!run.errors.empty());
        QVERIFY(!QFile::exists(QString::fromStdString(m_program.path("x.png"))));
    }
};

QTEST_GUILESS_MAIN(TestThumbnail)
#include "tst_thumbnail.moc"
