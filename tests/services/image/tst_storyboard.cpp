#include <QtTest>
#include <map>
#include <set>

#include "core/base/text.h"
#include "services/image/storyboard_stage.h"
#include "services/image/type_lines.h"

using namespace sw;

namespace {

struct Sample {
    std::vector<std::string> motif;
    std::string language;
    std::vector<std::string> sentences;  ///< the first is the hook, the last the closing
};

const std::map<std::string, Sample> kSamples{
    {"krakatoa",
     {{"volcano", "island", "explosion", "ship", "sea", "tsunami"},
      "en",
      {"What is the loudest sound in history?",
       "On the morning of 27 August 1883, the captain of a British ship called the Norham Castle wrote a strange line in his log.",
       "\"So violent are the explosions,\" he noted, \"that the ear-drums of over half my crew have been shattered.\"",
       "His ship was 64 kilometres from Krakatoa, a volcanic island in the strait between Java and Sumatra.",
       "It was heard in Perth, 3,100 kilometres away, and on the island of Rodrigues, near Mauritius.",
       "Then, on 26 August, a column of ash rose 27 kilometres into the sky.",
       "The last of the explosions destroyed two thirds of the island.",
       "As the mountain collapsed, it pushed up a series of tsunamis, some of them more than 30 metres high.",
       "They swept away 165 villages, and at least 36,000 people died.",
       "A Dutch gunboat called the Berouw was carried three kilometres inland and left standing in a forest.",
       "Sunsets turned a deep, violent red.",
       "In 1927, fishermen saw steam rising from the sea, and a new island appeared in the same place.",
       "It is already growing back."}}},
    {"sleep",
     {{"brain", "sleep", "memory", "night", "inbox"},
      "en",
      {"Why does your brain need sleep to remember?",
       "The story begins in the hippocampus, a small structure deep inside the brain.",
       "\"Think of it as an inbox,\" she says.",
       "The hippocampus replays the day's events at up to twenty times their normal speed.", "Rats ran through a maze.",
       "Later in the night comes REM sleep, the stage in which most vivid dreams occur.",
       "Students were forty percent worse at forming new memories.", "Coffee did not help.",
       "Avoid bright screens in the last hour.", "Sleep is for people who want to remember their lives."}}},
    {"german",
     {{"Vulkan", "Insel", "Meer"},
      "de",
      {"Was war das lauteste Geräusch der Geschichte?",
       "Am 27. August 1883 explodierte der Vulkan Krakatau in Indonesien.",
       "Der Knall war noch in 4.800 Kilometern Entfernung zu hören.", "Zwei Drittel der Insel wurden zerstört.",
       "Die Flutwelle traf 165 Dörfer.", "Der Umsatz stieg von 3,5 auf 6,2 Millionen Euro.",
       "Heute wächst dort eine neue Insel aus dem Meer."}}},
    {"japanese",
     {{"火山", "島", "津波"},
      "ja",
      {"史上最も大きな音は何だったのか。", "1883年8月27日、インドネシアのクラカタウ火山が爆発した。",
       "その音は4,800キロ離れた島でも聞こえた。", "島の3分の2が消えた。", "空は真っ赤に染まった。"}}},
    {"nothing", {{}, "en", {"Nobody knows why.", "It just is.", "And so it goes."}}}};

Json parametersOf(const Sample& sample, const char* look) {
    Json scenes = Json::array();
    for (std::size_t i = 0; i < sample.sentences.size(); ++i)
        scenes.push_back({{"id", "scene-" + std::to_string(i + 1)},
                          {"kind", i == 0                             ? "hook"
                                   : i + 1 == sample.sentences.size() ? "closing"
                                                                      : "point"},
                          {"prompt", sample.sentences[i]},
                          {"negativePrompt", ""},
                          {"emphasis", Json::array()},
                          {"mood", "tense"}});
    return {{"title", ""}, {"language", sample.language}, {"look", look},
            {"seed", 7},   {"motif", sample.motif},       {"scenes", scenes}};
}

const std::set<std::string> kTemplates{"number", "ratio",  "bars",      "change", "comparison", "country",
                                       "world",  "quote",  "type",      "list",   "timeline",   "when",
                                       "podium", "cutout", "landscape", "pair"};

}  // namespace

class tst_Storyboard : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void keepsItsRules_data();
    void keepsItsRules();
    void shows_data();
    void shows();
    void mapShowsOnlyItsOwnNumber();
    void listEntriesAreAlike();
    void postersSayMoreThanOneWord();
    void twoPlacesMakeOneHeading();
    void templatesTakeTurns();
    void everySecondPodiumFloats();
    void closesWithWhatItIsAbout();
    void fieldsAreComplete();
    void isDeterministic();
    void aTakeChangesItsSceneAlone();
    void aTakeOfTheWholeShowsOtherThings();
    void paletteFollowsMoodAndPlace();
    void anotherPromptKeepsThePalette();
    void aWholeDateIsShown();
    void postersShowNouns_data();
    void postersShowNouns();
    void refusesBadParameters_data();
    void refusesBadParameters();
    void survivesBrokenText();
    void stops();

private:
    /// The direction for one sentence between two others.
    Json directionFor(const std::string& sentence, const Json& emphasis = Json::array()) {
        Json parameters = parametersOf({{}, "en", {"What happened here?", sentence, "And so it goes on."}}, "depth");
        parameters["scenes"][1]["emphasis"] = emphasis;
        const auto result = plan(parameters);
        return result ? result->value["scenes"]["scene-2"] : Json();
    }
    Result<StageResult> plan(const Json& parameters) { return m_stage->run({"storyboard", parameters, {}}, {}); }
    std::unique_ptr<StoryboardStage> m_stage;
    std::unique_ptr<ArtPack> m_pack;
};

void tst_Storyboard::initTestCase() {
    auto stage = StoryboardStage::create({SW_DATA_DIR "/art", SW_SOURCE_DIR "/resources/pictures"});
    QVERIFY2(stage, stage ? "" : stage.error().message.c_str());
    m_stage = std::move(*stage);
    m_pack = std::make_unique<ArtPack>(*ArtPack::open(SW_DATA_DIR "/art"));
    QCOMPARE(m_stage->name(), std::string("storyboard"));
    QCOMPARE(m_stage->provider({}), std::string("embedded"));
}

void tst_Storyboard::keepsItsRules_data() {
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QString>("look");
    for (const auto& [name, sample] : kSamples)
        for (const char* look : {"depth", "cutout"})
            QTest::addRow("%s %s", name.c_str(), look) << QString::fromStdString(name) << look;
}

void tst_Storyboard::keepsItsRules() {
    QFETCH(QString, sample);
    QFETCH(QString, look);
    const Sample& story = kSamples.at(sample.toStdString());
    const auto result = plan(parametersOf(story, look.toUtf8().constData()));
    QVERIFY2(result, result ? "" : result.error().message.c_str());
    const Json& scenes = result->value["scenes"];
    QCOMPARE(scenes.size(), story.sentences.size());
    std::map<std::string, int> uses;
    std::string previous;
    int repeats = 0;
    for (std::size_t i = 0; i < story.sentences.size(); ++i) {
        const Json& direction = scenes["scene-" + std::to_string(i + 1)];
        const std::string name = direction["template"];
        QVERIFY2(kTemplates.contains(name), name.c_str());
        QVERIFY(name != (look == "depth" ? "cutout" : "podium") && (look == "depth" || name != "landscape"));
        QVERIFY(direction["heroes"].size() <= 4);
        QVERIFY(!direction["alt"].get<std::string>().empty());
        for (const Json& art : direction["heroes"])
            QVERIFY2(m_pack->has(art.get<std::string>()), art.get<std::string>().c_str());
        if (!direction["heroes"].empty())
            ++uses[direction["heroes"][0]];
        if (name == "pair")  // both halves are of the same size
            ++uses[direction["heroes"][1]];
        repeats += name == previous ? 1 : 0;
        previous = name;
    }
    for (const auto& [art, count] : uses)
        QVERIFY2(count <= 2, art.c_str());
    if (sample != "nothing") {
        QVERIFY2(repeats == 0, "a template follows itself");
        static const std::set<std::string> kPictures{"podium", "landscape", "cutout", "pair"};
        QVERIFY2(kPictures.contains(scenes["scene-1"]["template"].get<std::string>()),
                 "the hook is no picture of objects");
        QCOMPARE(QString::fromStdString(scenes["scene-1"]["heroes"][0]),
                 sample == "sleep" ? QString("brain") : QString("volcano"));
    }
}

void tst_Storyboard::shows_data() {
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("shown");  // template, or template:hero
    const auto row = [](const char* sentence, const char* shown) { QTest::newRow(sentence) << sentence << shown; };
    row("Nine out of ten startups fail.", "ratio:rocket");
    row("A column of ash rose 27 kilometres into the sky.", "number:volcano");
    row("Sales fell from 5 million to 3 million dollars.", "change:dollar-banknote");
    row("In Norway, 82 percent of new cars are electric, in Germany only 18 percent.", "bars");
    row("His ship was 64 kilometres from Krakatoa.", "country:ship");
    row("\"The next big storm will come,\" said Visser.", "quote:cloud-with-lightning-and-rain");
    row("Instead of asphalt, the surface is gravel.", "comparison:motorway");
    row("In 1914 the war began, and in 1918 it ended.", "timeline:crossed-swords");
    row("Coffee did not help.", "podium:hot-beverage");
    row("A blue whale sings.", "landscape:spouting-whale");
    row("By 2030, data centers could need 945 terawatt-hours, about as much as Japan.", "number:desktop-computer");
    row("The giant Pacific octopus weighs up to 50 kilograms.", "number:octopus");
    row("It is bigger than Japan.", "type");
    row("In Venice, it rained.", "country");
    row("The largest species is rare.", "type");
    row("Nobody knows why.", "type");
    row("The watch was for him.", "type");
    row("The sky burned red.", "podium:sunset");
}

void tst_Storyboard::shows() {
    QFETCH(QString, sentence);
    QFETCH(QString, shown);
    const auto result =
        plan(parametersOf({{}, "en", {"What happened here?", sentence.toStdString(), "And so it goes on."}}, "depth"));
    QVERIFY(result);
    const Json& direction = result->value["scenes"]["scene-2"];
    QString out = QString::fromStdString(direction["template"]);
    if (!direction["heroes"].empty())
        out += ":" + QString::fromStdString(direction["heroes"][0]);
    QCOMPARE(out, shown);
}

void tst_Storyboard::mapShowsOnlyItsOwnNumber() {
    const Json own = directionFor("In Krakatoa, 165 villages were swept away.");
    QCOMPARE(own["template"], Json("country"));
    QCOMPARE(own["fields"]["value"], Json("165"));
    const Json foreign = directionFor("It lies between Java and Sumatra, although 25 scientists doubt it.");
    QCOMPARE(foreign["template"], Json("country"));
    QVERIFY(!foreign["fields"].contains("value"));
}

void tst_Storyboard::listEntriesAreAlike() {
    const Json list = directionFor("Privacy, jobs and copyright remain open questions.");
    QCOMPARE(list["template"], Json("list"));
    QStringList entries;
    for (const Json& item : list["fields"]["items"])
        entries << QString::fromStdString(item["text"]);
    QCOMPARE(entries, (QStringList{"Privacy", "Jobs", "Copyright"}));
}

void tst_Storyboard::postersSayMoreThanOneWord() {
    const auto poster = [](const char* sentence, const char* stressed, const char* language) {
        return QString::fromStdString(joined(illustration::typeLines(sentence, {stressed}, language).lines, " "));
    };
    QCOMPARE(poster("The shoes are part of the story.", "story", "en"), QString("The shoes are part of the story"));
    QCOMPARE(poster("So cook it the day before and leave it in the fridge overnight.", "overnight", "en"),
             QString("in the fridge overnight"));
    QCOMPARE(poster("Add the rice right now and then press it against the bottom.", "bottom", "en"),
             QString("against the bottom"));
    QCOMPARE(poster("Los pobres comían en platos de madera y no enfermaban.", "enfermaban", "es"),
             QString("no enfermaban"));
}

void tst_Storyboard::twoPlacesMakeOneHeading() {
    QCOMPARE(directionFor("It goes from Berlin to Stockholm.")["fields"]["label"], Json("Berlin – Stockholm"));
}

void tst_Storyboard::templatesTakeTurns() {
    std::vector<std::string> sentences{"What happened here?"};
    for (const char* animal : {"cat", "dog", "horse", "camel", "parrot", "lobster", "penguin", "elephant"})
        sentences.push_back("The " + std::string(animal) + " and the volcano of 2,000 metres.");
    sentences.push_back("And so it goes on.");
    const auto result = plan(parametersOf({{}, "en", sentences}, "depth"));
    QVERIFY(result);
    std::map<std::string, int> counts;
    for (const Json& direction : result->value["scenes"])
        ++counts[direction["template"]];
    for (const auto& [name, count] : counts)
        QVERIFY2(count <= 3, qPrintable(QString("%1 scenes of %2").arg(count).arg(name.c_str())));
}

void tst_Storyboard::everySecondPodiumFloats() {
    const auto result = plan(parametersOf(
        {{}, "en", {"What happened here?", "The robot.", "Nobody knows why.", "The trophy.", "And so it goes on."}},
        "depth"));
    QVERIFY(result);
    const Json& scenes = result->value["scenes"];
    QCOMPARE(scenes["scene-2"]["template"], Json("podium"));
    QCOMPARE(scenes["scene-4"]["template"], Json("podium"));
    QVERIFY(!scenes["scene-2"]["fields"].contains("afloat"));
    QCOMPARE(scenes["scene-4"]["fields"].value("afloat", false), true);
}

void tst_Storyboard::closesWithWhatItIsAbout() {
    const auto closing = [&](const std::vector<std::string>& motif) {
        return plan(parametersOf({motif, "en", {"What happened here?", "It just is.", "And so it goes on."}}, "depth"))
            ->value["scenes"]["scene-3"];
    };
    QCOMPARE(closing({"volcano"})["heroes"][0], Json("volcano"));
    QCOMPARE(closing({"thing", "matter", "bed"})["template"], Json("type"));  // named once, and late
    QCOMPARE(closing({"microscope"})["template"], Json("type"));              // says nothing by itself
}

void tst_Storyboard::fieldsAreComplete() {
    const std::map<std::string, std::vector<const char*>> needed{{"number", {"value", "amount"}},
                                                                 {"ratio", {"part", "whole", "value"}},
                                                                 {"bars", {"items", "highlight"}},
                                                                 {"change", {"from", "to", "direction"}},
                                                                 {"comparison", {"left", "right"}},
                                                                 {"country", {"iso", "name", "label", "places"}},
                                                                 {"world", {"places", "label"}},
                                                                 {"quote", {"text"}},
                                                                 {"type", {"lines", "emphasis"}},
                                                                 {"list", {"items"}},
                                                                 {"timeline", {"items"}},
                                                                 {"when", {"value"}},
                                                                 {"landscape", {"kind"}}};
    for (const auto& [name, sample] : kSamples) {
        const auto result = plan(parametersOf(sample, "depth"));
        QVERIFY(result);
        for (const Json& direction : result->value["scenes"])
            if (const auto it = needed.find(direction["template"].get<std::string>()); it != needed.end())
                for (const char* field : it->second)
                    QVERIFY2(direction["fields"].contains(field), (it->first + " lacks " + field).c_str());
    }
}

void tst_Storyboard::isDeterministic() {
    const Json parameters = parametersOf(kSamples.at("krakatoa"), "depth");
    QCOMPARE(canonicalText(plan(parameters)->value), canonicalText(plan(parameters)->value));
    Json other = parameters;
    other["seed"] = 8;
    QVERIFY(plan(other)->value["palette"] != plan(parameters)->value["palette"]);
    QCOMPARE(plan(other)->value["scenes"], plan(parameters)->value["scenes"]);
}

/// A scene's takes are different pictures one after the other, and the other scenes do not notice.
void tst_Storyboard::aTakeChangesItsSceneAlone() {
    const Json parameters = parametersOf(kSamples.at("krakatoa"), "depth");
    const Json first = plan(parameters)->value;
    // The closing has fewer: what the film has shown twice is not shown again.
    for (const auto& [scene, takes] : {std::pair<std::size_t, int>{0, 3}, {3, 3}, {12, 1}}) {
        const std::string id = "scene-" + std::to_string(scene + 1);
        std::set<std::string> seen{canonicalText(first["scenes"][id])};
        for (int take = 1; take <= takes; ++take) {
            Json other = parameters;
            other["scenes"][scene]["take"] = take;
            const Json value = plan(other)->value;
            QVERIFY2(seen.insert(canonicalText(value["scenes"][id])).second,
                     (id + " " + canonicalText(value["scenes"][id])).c_str());
            for (const auto& [name, direction] : first["scenes"].items())
                if (name != id)
                    QCOMPARE(canonicalText(value["scenes"][name]), canonicalText(direction));
            QVERIFY(value["palette"] == first["palette"]);
        }
        Json far = parameters;
        far["scenes"][scene]["take"] = 9999;
        QVERIFY(plan(far));
    }
}

void tst_Storyboard::aTakeOfTheWholeShowsOtherThings() {
    Json parameters = parametersOf(kSamples.at("krakatoa"), "depth");
    const Json first = plan(parameters)->value;
    parameters["take"] = 1;
    const Json second = plan(parameters)->value;
    QVERIFY(second["palette"] != first["palette"]);
    int changed = 0;
    for (const auto& [name, direction] : first["scenes"].items())
        changed += second["scenes"][name] != direction;
    QVERIFY2(changed >= 3, std::to_string(changed).c_str());
    QCOMPARE(canonicalText(plan(parameters)->value), canonicalText(second));
}

void tst_Storyboard::aWholeDateIsShown() {
    Json parameters = parametersOf(kSamples.at("german"), "depth");
    parameters["scenes"][3]["prompt"] = "Zum letzten Mal geschehen war es am 27. Februar 1904.";
    const Json direction = plan(parameters)->value["scenes"][parameters["scenes"][3]["id"].get<std::string>()];
    QCOMPARE(direction["template"].get<std::string>(), std::string("when"));
    QCOMPARE(direction["fields"]["value"].get<std::string>(), std::string("1904"));
}

void tst_Storyboard::postersShowNouns_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QStringList>("stressed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("Japanese endings") << "ja" << QString::fromUtf8("水族館でも、タコは数々の事件を起こしてきました。")
                                      << QStringList{QString::fromUtf8("してき"), QString::fromUtf8("事件")}
                                      << QString::fromUtf8("事件");
    QTest::newRow("German nouns") << "de" << QString::fromUtf8("Die Frage ist nicht mehr, ob wir mit ihm leben und alles wollen, sondern wie.")
                                  << QStringList{"sondern", "Frage"} << "Frage";
}

void tst_Storyboard::postersShowNouns() {
    QFETCH(QString, language);
    QFETCH(QString, sentence);
    QFETCH(QStringList, stressed);
    QFETCH(QString, shown);
    std::vector<std::string> words;
    for (const QString& word : stressed)
        words.push_back(word.toStdString());
    const auto lines = illustration::typeLines(sentence.toStdString(), words, language.toStdString()).lines;
    QCOMPARE(QString::fromStdString(joined(lines, " ")), shown);
}

void tst_Storyboard::anotherPromptKeepsThePalette() {
    Json parameters = parametersOf(kSamples.at("krakatoa"), "depth");
    const Json before = plan(parameters)->value["palette"];
    parameters["scenes"][5]["prompt"] = "A camel and a cactus in the desert, under a burning sun.";
    parameters["scenes"][7]["prompt"] = "A forest of tall trees, a deer and an owl.";
    QVERIFY(plan(parameters)->value["palette"] == before);
}

void tst_Storyboard::paletteFollowsMoodAndPlace() {
    Json parameters = parametersOf(kSamples.at("krakatoa"), "depth");
    const Json tense = plan(parameters)->value["palette"];
    QVERIFY(std::abs(tense["hue"].get<double>() - 268) <= 10);
    QVERIFY(tense["dark"].get<bool>());
    QVERIFY(tense["accent"].get<std::string>().size() == 7 && tense["accent"].get<std::string>()[0] == '#');
    for (Json& scene : parameters["scenes"])
        scene["mood"] = "calm";
    parameters["motif"] = {"whale", "ocean", "reef"};
    const double hue = plan(parameters)->value["palette"]["hue"];
    QVERIFY(hue > 210 && hue < 245);
}

void tst_Storyboard::refusesBadParameters_data() {
    QTest::addColumn<QByteArray>("parameters");
    QTest::newRow("nothing") << QByteArray("null");
    QTest::newRow("no scenes") << QByteArray("{}");
    QTest::newRow("scenes are no list") << QByteArray(R"({"scenes":{}})");
    QTest::newRow("no id") << QByteArray(R"({"scenes":[{"prompt":"x"}]})");
    QTest::newRow("scene is no object") << QByteArray(R"({"scenes":[5]})");
    QTest::newRow("unknown look") << QByteArray(R"({"look":"oil","scenes":[]})");
}

void tst_Storyboard::refusesBadParameters() {
    QFETCH(QByteArray, parameters);
    const auto result = plan(Json::parse(parameters.toStdString()));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidInput);
    QVERIFY(plan({{"scenes", Json::array()}}));
}

void tst_Storyboard::survivesBrokenText() {
    const std::string broken = "\"\xff\xfe caf\xc3 27 kilometres, from 3 to\xe3\x81, 5 out of \xf0\x9f 40 % of\"";
    for (const char* language : {"en", "de", "ja", "fr", "xx", ""}) {
        const auto result = plan(parametersOf({{broken}, language, {broken, broken, broken}}, "depth"));
        QVERIFY(result);
        QVERIFY(isUtf8(result->value.dump()));
    }
}

void tst_Storyboard::stops() {
    std::stop_source source;
    source.request_stop();
    StageContext context;
    context.stop = source.get_token();
    const auto result = m_stage->run({"storyboard", parametersOf(kSamples.at("sleep"), "depth"), {}}, context);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
}

QTEST_APPLESS_MAIN(tst_Storyboard)
#include "tst_storyboard.moc"
