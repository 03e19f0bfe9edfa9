#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTest>
#include <QTranslator>
#include <algorithm>

#include "core/graph/stage_graph.h"
#include "core/model/animation_names.h"
#include "core/model/edit.h"
#include "core/model/transition_names.h"
#include "tests/support/project_builder.h"
#include "ui/core_words.h"

using namespace sw;
using namespace sw::ui;

namespace {

template <std::size_t I = 0>
QStringList labelsWithoutWord() {
    if constexpr (I == std::variant_size_v<Edit>) {
        return {};
    } else {
        const std::string label = editLabel(Edit(std::in_place_index<I>));
        return (isCoreWord(label) ? QStringList{} : QStringList{QString::fromStdString(label)}) + labelsWithoutWord<I + 1>();
    }
}

/// As the window calls what a file of resources describes.
std::string titled(const QString& file) {
    QString title = file.chopped(5).replace('-', ' ').replace('_', ' ');
    title[0] = title[0].toUpper();
    return title.toStdString();
}

Json jsonIn(const QString& file) {
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? Json::parse(source.readAll().toStdString()) : Json();
}

/// Says every word backwards.
class Backwards final : public QTranslator {
public:
    [[nodiscard]] QString translate(const char* context, const char* text, const char*, int n) const override {
        if (QByteArray(context) != "CoreWords")
            return {};
        QString said = QString::fromUtf8(text).replace("%n", QString::number(n));
        if (!said.contains("%1"))
            std::reverse(said.begin(), said.end());
        return "~" + said;
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

}  // namespace

/// What core calls things is known to the window, to be shown in its language.
class TestCoreWords : public QObject {
    Q_OBJECT

private slots:
    void everyEdit() {
        QCOMPARE(labelsWithoutWord(), QStringList());
        QVERIFY(isCoreWord(editLabel(SetLocked{"music", true, {}})));
        QVERIFY(isCoreWord(editLabel(SetLocked{"music", false, {}})));
    }

    void everyTransitionAndAnimation() {
        for (const TransitionEntry& entry : transitionEntries())
            QVERIFY2(isCoreWord(entry.title), entry.title);
        for (const AnimationEntry& entry : animationEntries())
            QVERIFY2(isCoreWord(entry.title), entry.title);
    }

    void everyLookMoodAndCaptionStyle_data() {
        QTest::addColumn<QString>("folder");
        for (const char* folder : {"looks", "moods", "caption_styles"})
            QTest::newRow(folder) << folder;
    }
    void everyLookMoodAndCaptionStyle() {
        QFETCH(QString, folder);
        const QStringList files = QDir(SW_SOURCE_DIR "/resources/" + folder).entryList({"*.json"}, QDir::Files);
        QVERIFY(files.size() > 5);
        for (const QString& file : files)
            QVERIFY2(isCoreWord(titled(file)), qPrintable(file));
    }

    void everySummary_data() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("member");
        QTest::newRow("looks") << "looks" << "summary";
        QTest::newRow("moods") << "moods" << "description";
    }
    void everySummary() {
        QFETCH(QString, folder);
        QFETCH(QString, member);
        const QDir files(SW_SOURCE_DIR "/resources/" + folder);
        for (const QString& file : files.entryList({"*.json"}, QDir::Files))
            QVERIFY2(isCoreWord(jsonIn(files.filePath(file))[member.toStdString()].get<std::string>()), qPrintable(file));
    }
    void everyPreset() {
        const Json presets = jsonIn(SW_SOURCE_DIR "/resources/export_presets.json")["presets"];
        QVERIFY(presets.size() > 10);
        for (const Json& one : presets)
            QVERIFY2(isCoreWord(one["title"].get<std::string>()), one["title"].get<std::string>().c_str());
    }
    void everyTemplate() {
        const Json templates = jsonIn(SW_SOURCE_DIR "/resources/templates.json")["templates"];
        QVERIFY(templates.size() > 3);
        for (const Json& one : templates)
            for (const char* member : {"title", "summary"})
                QVERIFY2(isCoreWord(one[member].get<std::string>()), one[member].get<std::string>().c_str());
    }

    /// Nodes of all kinds, with all that they read.
    void everyNodeAndParameter() {
        Project project = test::projectOf({{"Bees dance.", "They know."}, {"The others see it."}});
        project.music.mood = "calm";
        project.providers["voice"] = "espeak";
        const auto look = [](const Project& shown) {
            const Result<StageGraph> graph = buildGraph(shown, AssetIndex());
            QVERIFY(graph);
            for (const Node& node : graph->nodes()) {
                QVERIFY2(isCoreWord(node.label), node.label.c_str());
                for (const auto& [name, value] : node.parameters.items())
                    QVERIFY2(isCoreParameter(name), name.c_str());
            }
        };
        look(project);
        project.pictureStyle = {"woodcut", "text", {}};
        project.characters["Bees"] = {"busy", {}, {}};
        Override taken;
        taken.take = 2;
        project.timeline.overrides["voice/" + toText(project.script.scenes[0].sentences[0].id)] = taken;
        Override recorded;
        recorded.media = {std::string(64, 'a'), "wav"};
        recorded.mediaDuration = Duration::seconds(2);
        project.timeline.overrides["voice/" + toText(project.script.scenes[1].sentences[0].id)] = recorded;
        project.timeline.overrides["music"] = recorded;
        look(project);
        Project unwritten;
        unwritten.brief.text = "Bees dance.";
        look(unwritten);
        unwritten.brief.topic = "Bees";
        look(unwritten);
    }

    void reasonsAreThoseOfCore_data() {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind <= int(StaleReason::Kind::FileMissing); ++kind)
            QTest::addRow("%d", kind) << kind;
    }
    void reasonsAreThoseOfCore() {
        QFETCH(int, kind);
        StaleReason reason{StaleReason::Kind(kind), "storyboard", {}, {}};
        QCOMPARE(reasonText(reason, "storyboard").toStdString(), toText(reason));
        reason.name = "negativePrompt";
        reason.before = "rain";
        reason.after = "snow";
        QCOMPARE(reasonText(reason, "negativePrompt").replace("negativePrompt", "negative prompt").toStdString(),
                 QString::fromStdString(toText(reason)).replace("negativePrompt", "negative prompt").toStdString());
    }

    void whatIsShownIsTranslated() {
        Backwards language;
        QVERIFY(QCoreApplication::installTranslator(&language));
        const auto quiet = qScopeGuard([&] { QCoreApplication::removeTranslator(&language); });
        QCOMPARE(coreWord(std::string("Add clip")), QStringLiteral("~pilc ddA"));
        QCOMPARE(coreWord(std::string("Voice of sentence 12")), QStringLiteral("~Voice of sentence 12"));
        QCOMPARE(coreWord(std::string("7 changes")), QStringLiteral("~)s(egnahc 7"));
        QCOMPARE(coreWord(std::string("Named by the window")), QStringLiteral("Named by the window"));
        QCOMPARE(reasonText({StaleReason::Kind::ParameterChanged, "text", "a", "b"}), QStringLiteral("~~txet changed: a → b"));
        QCOMPARE(reasonText({StaleReason::Kind::InputChanged, "image/scene-2", {}, {}}), QStringLiteral("~~erutciP changed"));
        Studio studio = [] {
            static LocalDisk disk;
            static SteadyClock clock;
            return Studio{{disk, clock, {}, 1}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
        }();
        studio.moods = {{"calm", "Calm", ""}};
        studio.templates = {{{"story", "A story", "Somebody wants something and meets a wall"}, {}, {}, {}, 45}};
        translateTitles(studio);
        QCOMPARE(studio.moods[0].title, std::string("~mlaC"));
        QCOMPARE(studio.moods[0].name, std::string("calm"));
        QCOMPARE(studio.templates[0].choice.title, std::string("~yrots A"));
        QVERIFY(studio.templates[0].choice.summary.starts_with("~llaw a"));
    }
};

QTEST_GUILESS_MAIN(TestCoreWords)
#include "tst_core_words.moc"
