#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

/// A row of the table in core/README.md: a module's folder, whom it may include, and which Qt modules' headers.
struct Module {
    QString folder;
    QStringList mayInclude;
    bool mayUseQt = false;
};

const QList<Module>& modules() {
    static const QList<Module> kModules = {
        {"core/base", {}, false},
        {"core/model", {"core/base"}, false},
        {"core/exchange", {"core/base", "core/model"}, false},
        {"core/graph", {"core/base", "core/model"}, false},
        {"core/media", {"core/base", "core/model"}, true},
        {"core/session", {"core/base", "core/model", "core/graph"}, true},
        {"ui", {"core/base", "core/model", "core/exchange", "core/graph", "core/media", "core/session"}, true},
        {"services/http", {"core/base"}, true},
        {"services/gateway", {"core/base", "core/model", "core/graph", "core/session", "services/http"}, true},
        {"services/store", {"core/base"}, true},
        {"services/auth", {"core/base", "services/http", "services/store", "services/remote"}, true},
        {"services/job", {"core/base", "core/model", "core/graph", "services/http", "services/store"}, true},
        {"services/remote", {"core/base", "core/model", "core/graph", "services/http"}, true},
        {"services/billing", {"core/base", "services/http", "services/store", "services/remote"}, true},
        {"services/monitoring", {"core/base", "core/model", "core/graph", "services/http", "services/remote"}, true},
        {"services/llm", {"core/base", "core/model", "core/graph", "services/http", "services/store", "services/remote"}, true},
        {"services/image", {"core/base", "core/model", "core/graph", "core/media", "services/http", "services/store", "services/remote"}, true},
        {"services/voice", {"core/base", "core/model", "core/graph", "core/media", "services/http", "services/store", "services/remote"}, true},
        {"services/animation", {"core/base", "core/model", "core/graph", "core/media", "services/http", "services/store", "services/remote"}, true},
        {"services/music", {"core/base", "core/model", "core/graph", "core/media", "services/http", "services/store", "services/remote"}, true},
        {"app", {"core/base", "core/model", "core/exchange", "core/graph", "core/media", "core/session", "ui", "services/llm", "services/image",
                 "services/voice", "services/animation", "services/music", "services/http", "services/store", "services/job",
                 "services/gateway", "services/remote", "services/auth", "services/billing", "services/monitoring"}, true},
    };
    return kModules;
}

QString moduleOf(const QString& path) {
    for (const Module& module : modules())
        if (path.startsWith(module.folder + "/"))
            return module.folder;
    return {};
}

/// Path from the root → text, of all C++ files below `folder`.
QMap<QString, QString> sources(const QString& folder) {
    QMap<QString, QString> texts;
    const QDir root(QStringLiteral(SW_SOURCE_DIR));
    QDirIterator files(root.filePath(folder), {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            texts[root.relativeFilePath(file.fileName())] = QString::fromUtf8(file.readAll());
    }
    return texts;
}

QStringList includesOf(const QString& text) {
    static const QRegularExpression kInclude(R"(^\s*#\s*include\s*["<]([^">]+)[">])", QRegularExpression::MultilineOption);
    QStringList includes;
    for (auto it = kInclude.globalMatch(text); it.hasNext();)
        includes << it.next().captured(1);
    return includes;
}

/// The code without comments and string literals.
QString codeOf(QString text) {
    static const QRegularExpression kStrings(R"("(?:[^"\\\n]|\\.)*")");
    static const QRegularExpression kComments(R"(//[^\n]*)");
    return text.replace(kStrings, "\"\"").remove(kComments);
}

}  // namespace

/// Reads every #include against the table of modules, and refuses what the architecture forbids.
class TestArchitecture : public QObject {
    Q_OBJECT

private slots:
    void everySourceBelongsToAModule() {
        for (const char* folder : {"core", "services", "app", "ui"})
            for (const QString& path : sources(folder).keys())
                QVERIFY2(!moduleOf(path).isEmpty(), qPrintable(path + " is in no module of the table"));
    }

    void modulesIncludeOnlyWhomTheyMay_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < modules().size(); ++i)
            QTest::newRow(qPrintable(modules()[i].folder)) << i;
    }
    void modulesIncludeOnlyWhomTheyMay() {
        QFETCH(int, index);
        const Module& module = modules()[index];
        const auto files = sources(module.folder);
        QVERIFY2(!files.isEmpty(), "a module of the table has no sources");
        static const QRegularExpression kQtHeader("^(Q[A-Z]|Qt)");
        for (auto file = files.begin(); file != files.end(); ++file) {
            for (const QString& include : includesOf(file.value())) {
                const QString other = moduleOf(include);
                QVERIFY2(other.isEmpty() || other == module.folder || module.mayInclude.contains(other),
                         qPrintable(file.key() + " may not include " + include));
                QVERIFY2(module.mayUseQt || !include.contains(kQtHeader),
                         qPrintable(file.key() + " is to know no Qt, but includes " + include));
                QVERIFY2(module.folder == "ui" || (!include.startsWith("QWidget") && include != "QApplication"),
                         qPrintable(file.key() + ": widgets belong to ui/"));
                QVERIFY2(!include.startsWith("QMessageBox"), qPrintable(file.key() + ": a panel says it, not a box in the way"));
            }
        }
    }

    /// Two modules of one namespace that call different things alike are linked into one program all the same.
    void everyTypeHasANameOfItsOwn() {
        static const QRegularExpression kNamespace(R"(^namespace ([\w:]+) \{)", QRegularExpression::MultilineOption);
        static const QRegularExpression kType(R"(^(?:class|struct) (\w+)(?: final)?(?: :|\s*\{))", QRegularExpression::MultilineOption);
        QMap<QString, QString> definedIn;
        for (const char* folder : {"core", "services", "app", "ui"})
            for (const auto& [path, text] : sources(folder).toStdMap()) {
                if (!path.endsWith(".h"))
                    continue;
                const QString space = kNamespace.match(text).captured(1);
                for (auto it = kType.globalMatch(text); it.hasNext();) {
                    const QString name = space + "::" + it.next().captured(1);
                    const QString other = definedIn.value(name, path);
                    QVERIFY2(other == path, qPrintable(name + " is defined in " + other + " and in " + path));
                    definedIn[name] = path;
                }
            }
        QVERIFY(definedIn.contains("sw::Cut"));
    }

    void noSingletons() {
        static const QRegularExpression kInstance(R"(\binstance\s*\()");
        for (const char* folder : {"core", "services", "app", "ui"})
            for (const auto& [path, text] : sources(folder).toStdMap())
                QVERIFY2(!codeOf(text).contains(kInstance), qPrintable(path + ": no instance()"));
    }

    void onlyTheAppPrints() {
        static const QRegularExpression kPrint(R"(\b(std::cout|std::cerr|printf|fprintf|puts|fputs|qDebug|qInfo|qWarning)\b)");
        for (const char* folder : {"core", "services", "ui"})
            for (const auto& [path, text] : sources(folder).toStdMap())
                QVERIFY2(!codeOf(text).contains(kPrint), qPrintable(path + ": only app/ prints"));
    }

    void onlyTheCompositionNamesProviders() {
        // Concrete stages of the services are built in one place; commands may use the plain functions of a service.
        for (const auto& [path, text] : sources("app").toStdMap()) {
            if (path == "app/composition.cpp")
                continue;
            for (const QString& include : includesOf(text))
                QVERIFY2(!include.startsWith("services/") || !include.endsWith("_stage.h"),
                         qPrintable(path + " names a provider: " + include));
        }
    }

    void modelCountsTimeInFlicks() {
        static const QRegularExpression kSeconds(R"(\bdouble\s+\w*(seconds|Seconds|duration|Duration|time|Time)\b)");
        for (const auto& [path, text] : sources("core/model").toStdMap())
            if (path.endsWith(".h"))
                QVERIFY2(!codeOf(text).contains(kSeconds), qPrintable(path + ": times in the model are flicks"));
    }

    void nobodySleeps() {
        static const QRegularExpression kSleep(R"(\b(sleep_for|sleep_until|usleep|msleep|processEvents)\b)");
        for (const char* folder : {"core", "services", "app", "ui", "tests"})
            for (const auto& [path, text] : sources(folder).toStdMap())
                if (path != "tests/architecture/tst_architecture.cpp")
                    QVERIFY2(!codeOf(text).contains(kSleep), qPrintable(path + ": no sleeps"));
    }
};

QTEST_APPLESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
