#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "tests/support/program.h"

using namespace sw;

/// The manual page and the completions of shells: everything that `help` knows is in them.
class TestReference : public QObject {
    Q_OBJECT

    test::Program m_program;
    QMap<QString, QStringList> m_options;  ///< of each command, without the dashes

    static QString read(const QString& name) {
        QFile file(SW_REFERENCE "/" + name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    static QStringList found(const QString& text, const char* pattern) {
        QStringList all;
        for (auto match = QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(text);
             match.hasNext();)
            all << match.next().captured(1);
        return all;
    }

    /// The part of `text` from where `start` is to where `end` is next.
    static QString between(const QString& text, const QString& start, const QString& end) {
        const qsizetype from = text.indexOf(start);
        return from < 0 ? QString() : text.mid(from, text.indexOf(end, from + start.size()) - from);
    }

private slots:
    void initTestCase() {
        const test::Run help = m_program.run({"help"});
        QCOMPARE(help.exitCode, 0);
        for (const QString& command : found(QString::fromStdString(help.output), "^  ([a-z]+) ")) {
            const test::Run options = m_program.run({command.toStdString(), "--help"});
            QCOMPARE(options.exitCode, 0);
            m_options[command] = found(QString::fromStdString(options.output), "^  .*?--([a-z-]+)");
        }
        QVERIFY(m_options.contains("make") && m_options["make"].contains("seconds") &&
                m_options["make"].contains("json"));
    }

    void manualPage() {
        const QString page = read("shortwright.1").replace("\\-", "-");
        QVERIFY(page.startsWith(".TH SHORTWRIGHT 1"));
        for (auto command = m_options.cbegin(); command != m_options.cend(); ++command) {
            const QString section = between(page, ".SS \\fB" + command.key() + "\\fR", ".SS ") +
                                    between(page, ".SH OPTIONS OF ALL", ".SH EXIT");
            for (const QString& option : command.value())
                QVERIFY2(section.contains("\\fB--" + option + "\\fR"), qPrintable(command.key() + " --" + option));
        }
    }

    void completions_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("start");  // of what is about one command, %1
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("option");  // as it is written there, %1
        QTest::newRow("bash") << "shortwright.bash"
                              << "            %1) options="
                              << ";;"
                              << "--%1";
        QTest::newRow("zsh") << "_shortwright"
                             << "    %1)\n"
                             << ";;"
                             << "--%1[";
        QTest::newRow("fish") << "shortwright.fish"
                              << "-a %1 -d"
                              << "use_subcommand"
                              << " -l %1 ";
    }
    void completions() {
        QFETCH(QString, file);
        QFETCH(QString, start);
        QFETCH(QString, end);
        QFETCH(QString, option);
        const QString script = read(file);
        QVERIFY(script.contains("self-test"));
        for (auto command = m_options.cbegin(); command != m_options.cend(); ++command) {
            const QString part = between(script, start.arg(command.key()), end);
            QVERIFY2(!part.isEmpty(), qPrintable(command.key()));
            for (const QString& name : command.value())
                QVERIFY2(part.contains(option.arg(name)), qPrintable(command.key() + " --" + name));
        }
    }

    void anotherShell() {
        const test::Run run = m_program.run({"--completions", "tcsh"});
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.errors.find("bash, zsh or fish") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestReference)
#include "tst_reference.moc"
