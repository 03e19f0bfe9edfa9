#include <QtTest>
#include <set>

#include "core/base/text.h"
#include "services/llm/script_checks.h"
#include "support.h"

using namespace sw;
using namespace sw::test;

namespace {

const std::set<std::string> kCameras = {"Static",    "Move Left",  "Move Right",  "Move Up",  "Move Down",
                                        "Push In",   "Pull Out",   "Zoom In",     "Zoom Out", "Pan Left",
                                        "Pan Right", "Orbit Left", "Orbit Right", "Crane Up", "Crane Down"};
const std::set<std::string> kMoods = {"uplifting", "calm", "tense", "playful", "curious", "serious", "tech", "epic"};

Json written(const WriterRequest& request) {
    auto script = writer().write(request, {});
    return script ? std::move(*script) : Json{{"error", script.error().message}};
}

Json writtenFrom(const std::string& file, int seconds = 45) {
    WriterRequest request;
    request.text = fileText(file);
    request.seconds = seconds;
    return written(request);
}

std::vector<std::string> sentencesOf(const Json& script) {
    std::vector<std::string> sentences;
    for (const Json& scene : script.at("scenes"))
        for (const Json& sentence : scene.at("sentences"))
            sentences.push_back(sentence.get<std::string>());
    return sentences;
}

double secondsOf(const Json& script) {
    const SpeechEstimator estimator(pack(script.at("language").get<std::string>()));
    double sum = kEndsSeconds;
    for (const std::string& sentence : sentencesOf(script))
        sum += estimator.seconds(sentence) + kSentencePauseSeconds;
    return sum;
}

bool hasCheck(const Json& script, const std::string& rule) {
    return std::any_of(script.at("checks").begin(), script.at("checks").end(),
                       [&](const Json& check) { return check.at("rule") == rule; });
}

/// The bare letters and digits of a text, to find one in another whatever stands between them.
std::string letters(const std::string& text) {
    std::string out;
    for (const char c : asciiLower(text))
        if (std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80)
            out += c;
    return out;
}

}  // namespace

/// Whole scripts: length, truth, coherence and shape, for articles, notes and topics in several languages.
class TestWriter : public QObject {
    Q_OBJECT

private slots:
    void fitsTheTime_data();
    void fitsTheTime();
    void hasTheStagesShape_data() { fitsTheTime_data(); }
    void hasTheStagesShape();
    void inventsNothing_data();
    void inventsNothing();
    void nothingDangles_data();
    void nothingDangles();
    void isDeterministic();
    void tellsTheLoudestSound();
    void speaksItsLanguage_data();
    void speaksItsLanguage();
    void languageWithoutFileHasNoEnglish();
    void shortTextsAreToldWhole();
    void notesAreToldInOrder();
    void listicleTellsItsSteps();
    void numberedItemsAreSteps();
    void instructionsAreWorthSaving();
    void oneWordTitleAsks();
    void ownOpeningIsTheHook();
    void fragmentsAreNotTold();
    void endingIsIntroduced();
    void headlineIsNotToldTwice();
    void quotationsKeepTheirSpeaker();
    void hashtagsAreThings_data();
    void hashtagsAreThings();
    void topicGivesAnOutline();
    void topicInLanguageWithoutOutline();
    void refusesBadRequests_data();
    void refusesBadRequests();
    void longTextsStayWithinTheTime();
    void checksTellWhatIsWrong();
    void picturePromptsStandAlone();
    void stopsWhenAsked();
};

void TestWriter::fitsTheTime_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("seconds");
    const std::pair<const char*, const char*> texts[] = {
        {"resources/examples/krakatoa.txt", "en"},         {"resources/examples/sleep.txt", "en"},
        {"resources/examples/sponge.txt", "en"},           {"tests/services/llm/texts/wolf_de.txt", "de"},
        {"tests/services/llm/texts/ajolote_es.txt", "es"}, {"tests/services/llm/texts/tako_ja.txt", "ja"}};
    for (const auto& [file, language] : texts)
        for (const int seconds : {20, 45, 60})
            QTest::newRow(qPrintable(QString("%1 %2 s").arg(QString(file).section('/', -1)).arg(seconds)))
                << QString(file) << QString(language) << seconds;
}

void TestWriter::fitsTheTime() {
    QFETCH(QString, file);
    QFETCH(QString, language);
    QFETCH(int, seconds);
    const Json script = writtenFrom(file.toStdString(), seconds);
    QCOMPARE(q(script.at("language").get<std::string>()), language);
    const double estimate = secondsOf(script);
    QVERIFY2(estimate > seconds - 3.5 && estimate < seconds + 2.5, qPrintable(QString::number(estimate)));
    QVERIFY(!hasCheck(script, "over_time") && !hasCheck(script, "under_time"));
}

void TestWriter::hasTheStagesShape() {
    QFETCH(QString, file);
    QFETCH(int, seconds);
    const Json script = writtenFrom(file.toStdString(), seconds);
    for (const char* name : {"language", "title", "description", "hashtags"})
        QVERIFY2(!script.at(name).get<std::string>().empty(), name);
    QCOMPARE(script.at("draft").get<bool>(), false);
    QVERIFY(kMoods.count(script.at("music").at("mood").get<std::string>()) > 0);
    QVERIFY(!script.at("motif").empty());
    const Json& scenes = script.at("scenes");
    QVERIFY(scenes.size() >= 3);
    QCOMPARE(q(scenes.front().at("kind").get<std::string>()), "hook");
    QCOMPARE(q(scenes.back().at("kind").get<std::string>()), "closing");
    std::string previousCamera;
    for (const Json& scene : scenes) {
        const auto& sentences = scene.at("sentences");
        QVERIFY(sentences.size() >= 1 && sentences.size() <= 2);
        const std::string narration = scene.at("description").get<std::string>();
        for (const Json& sentence : sentences)
            QVERIFY(narration.find(sentence.get<std::string>()) != std::string::npos);
        QVERIFY2(scene.at("emphasis").size() <= 3, narration.c_str());
        for (const Json& word : scene.at("emphasis"))
            QVERIFY2(narration.find(word.get<std::string>()) != std::string::npos, narration.c_str());
        QVERIFY(!scene.at("visual_prompt").get<std::string>().empty());
        QVERIFY(!scene.at("video_prompt").get<std::string>().empty());
        QVERIFY(kMoods.count(scene.at("mood").get<std::string>()) > 0);
        const std::string camera = scene.at("camera_movement").get<std::string>();
        QVERIFY2(kCameras.count(camera) > 0, camera.c_str());
        QVERIFY2(camera != previousCamera, camera.c_str());
        previousCamera = camera;
    }
}

void TestWriter::inventsNothing_data() {
    QTest::addColumn<QString>("file");
    for (const char* file : {"resources/examples/krakatoa.txt", "resources/examples/sleep.txt",
                             "resources/examples/sponge.txt", "tests/services/llm/texts/wolf_de.txt",
                             "tests/services/llm/texts/ajolote_es.txt", "tests/services/llm/texts/tako_ja.txt"})
        QTest::newRow(file) << QString(file);
}

/// Every number and every content word that is told stands in the source; in languages other than English, where
/// nothing is shortened, every sentence does.
void TestWriter::inventsNothing() {
    QFETCH(QString, file);
    const Json script = writtenFrom(file.toStdString());
    const std::string source = letters(fileText(file.toStdString()));
    const std::string language = script.at("language").get<std::string>();
    TextReader reader(pack(language));
    std::vector<std::string> sentences = sentencesOf(script);
    sentences.erase(sentences.begin());  // the hook is the title, reworded
    const LanguagePack& p = *pack(language);
    for (const std::string& sentence : sentences) {
        if (sentence == p.callsToAction.story || p.callsToAction.question.find(sentence) != std::string::npos ||
            sentence == p.callsToAction.advice)
            continue;
        if (language != "en") {
            QVERIFY2(source.find(letters(sentence)) != std::string::npos, sentence.c_str());
            continue;
        }
        for (const Token& token : reader.tokens(sentence))
            if (token.kind != TokenKind::Mark && !p.stopWords.has(token.lower))
                QVERIFY2(source.find(letters(token.text)) != std::string::npos,
                         (token.text + " in: " + sentence).c_str());
    }
}

void TestWriter::nothingDangles_data() {
    fitsTheTime_data();
}

/// A sentence that leans on the one before is told only behind the one that it leans on.
void TestWriter::nothingDangles() {
    QFETCH(QString, file);
    QFETCH(QString, language);
    QFETCH(int, seconds);
    const Json script = writtenFrom(file.toStdString(), seconds);
    QVERIFY2(!hasCheck(script, "dangling_pronoun"), script.at("checks").dump().c_str());
    QVERIFY2(!hasCheck(script, "fragment"), script.at("checks").dump().c_str());
    QVERIFY2(!hasCheck(script, "duplicate"), script.at("checks").dump().c_str());
    for (const std::string& sentence : sentencesOf(script)) {
        QCOMPARE(std::count(sentence.begin(), sentence.end(), '"') % 2, 0);
        QVERIFY2(sentence.find("  ") == std::string::npos && sentence.find(" ,") == std::string::npos &&
                     sentence.find(" .") == std::string::npos,
                 sentence.c_str());
        if (language != "ja")
            QVERIFY2(startsUpper(sentence) || !std::isalpha(static_cast<unsigned char>(sentence[0])), sentence.c_str());
    }
}

void TestWriter::isDeterministic() {
    WriterRequest request;
    request.text = fileText("resources/examples/krakatoa.txt");
    const std::string first = canonicalText(written(request));
    QCOMPARE(q(canonicalText(written(request))), q(first));
    EmbeddedWriter other({std::string(SW_SOURCE_DIR) + "/resources", kWordNetFolder});
    QCOMPARE(q(canonicalText(*other.write(request, {}))), q(first));
    std::set<std::string> scripts;
    for (request.seed = 0; request.seed < 6; ++request.seed)
        scripts.insert(canonicalText(written(request)));
    QVERIFY(scripts.size() > 1);
}

/// A story: the article's title opens as a question, and the facts that matter come in the article's order.
void TestWriter::tellsTheLoudestSound() {
    const Json script = writtenFrom("resources/examples/krakatoa.txt");
    const std::vector<std::string> sentences = sentencesOf(script);
    QCOMPARE(q(sentences.front()), "What was the loudest sound in history?");
    const std::string all = joined(sentences, " ");
    std::size_t at = 0;
    for (const char* fact :
         {"4,800 kilometres", "Krakatoa", "tsunamis", "They swept away 165 villages", "36,000 people died"}) {
        const std::size_t found = all.find(fact, at);
        QVERIFY2(found != std::string::npos, fact);
        at = found;
    }
    QCOMPARE(q(script.at("title").get<std::string>()), "The Loudest Sound in History");
    QCOMPARE(q(script.at("music").at("mood").get<std::string>()), "tense");
    QVERIFY(q(script.at("hashtags").get<std::string>()).startsWith("#krakatoa #"));
    QVERIFY(script.at("motif").dump().find("\"volcano\"") != std::string::npos);
}

void TestWriter::speaksItsLanguage_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("hook");
    QTest::newRow("German") << "wolf_de.txt"
                            << "de" << QString::fromUtf8("Die Rückkehr der Wölfe nach Deutschland.");
    QTest::newRow("Spanish") << "ajolote_es.txt"
                             << "es"
                             << "El animal que nunca envejece.";
    QTest::newRow("Japanese") << "tako_ja.txt"
                              << "ja" << QString::fromUtf8("タコはなぜ賢いのか？");
}

void TestWriter::speaksItsLanguage() {
    QFETCH(QString, file);
    QFETCH(QString, language);
    QFETCH(QString, hook);
    const Json script = writtenFrom("tests/services/llm/texts/" + file.toStdString());
    const std::vector<std::string> sentences = sentencesOf(script);
    QCOMPARE(q(sentences.front()), hook);
    const CallsToAction& calls = pack(language.toStdString())->callsToAction;
    QVERIFY(sentences.back() == calls.story || sentences.back() == calls.advice ||
            calls.question.ends_with(sentences.back()));
    QVERIFY(!q(script.at("hashtags").get<std::string>()).isEmpty());
}

void TestWriter::languageWithoutFileHasNoEnglish() {
    WriterRequest request;
    request.language = "sw";
    request.text =
        "Mto unapita nchi tatu. Unafika baharini baada ya siku nyingi. Watu wengi wanaishi karibu na mto huo.";
    const Json script = written(request);
    const std::string all = joined(sentencesOf(script), " ");
    QVERIFY(all.find("ollow") == std::string::npos);
    QCOMPARE(letters(all), letters(request.text));
}

void TestWriter::shortTextsAreToldWhole() {
    WriterRequest request;
    request.text =
        "We open a new bakery on Mill Street on Friday. The bread is baked in a wood oven from 1923. However, there is only one oven. Come by!";
    const Json script = written(request);
    const std::vector<std::string> sentences = sentencesOf(script);
    QCOMPARE(
        q(std::vector<std::string>(sentences.begin(), sentences.begin() + 4)),
        "We open a new bakery on Mill Street on Friday. | The bread is baked in a wood oven from 1923. | However, there is only one oven. | Come by!");
    QVERIFY(hasCheck(script, "under_time"));
}

void TestWriter::notesAreToldInOrder() {
    WriterRequest request;
    request.text =
        "Coffee facts\n\n- 2.25 billion cups are drunk every day\n- Finland drinks most: 12 kg per person -> record\n- decaf still has some caffeine ☕\n";
    const Json script = written(request);
    const std::vector<std::string> sentences = sentencesOf(script);
    QCOMPARE(
        q(std::vector<std::string>(sentences.begin(), sentences.begin() + 4)),
        "Let's talk about coffee. | 2.25 billion cups are drunk every day. | Finland drinks most: 12 kg per person, record. | Decaf still has some caffeine.");
}

void TestWriter::listicleTellsItsSteps() {
    WriterRequest request;
    request.text =
        "# 3 Ways to Sleep\n\n## 1. Cool the room\n\nYour body has to lose heat before you sleep.\n\n## 2. Drop the phone\n\nBlue light keeps your brain awake.\n\n"
        "## 3. Get up\n\nIf you cannot sleep, read something boring.";
    const Json script = written(request);
    const std::vector<std::string> sentences = sentencesOf(script);
    QCOMPARE(q(sentences),
             q(std::vector<std::string>{
                 "Here are 3 ways to sleep.", "Cool the room.", "Your body has to lose heat before you sleep.",
                 "Drop the phone.", "Blue light keeps your brain awake.", "Get up.",
                 "If you cannot sleep, read something boring.", pack("en")->callsToAction.advice}));
}

/// The short first sentence of a numbered item is the step, which is told before what explains it.
void TestWriter::numberedItemsAreSteps() {
    WriterRequest request;
    request.seconds = 20;
    request.text =
        "4 tricks to remember names\n\nWe all forget names.\n\n"
        "1. Listen. Most people are so busy thinking of what to say next that they never hear the name at all.\n\n"
        "2. Ask how it is spelled. It gives your brain five more seconds to store the new name.\n\n"
        "3. Make a picture. A man called Baker wears a white hat and smells of fresh bread in the morning.\n\n"
        "4. Use it. You will be glad when you say goodbye to somebody whom you have just met at a party.";
    const std::string all = joined(sentencesOf(written(request)), " ");
    std::size_t at = 0;
    for (const char* step : {"Listen.", "Ask how it is spelled.", "Make a picture.", "Use it."}) {
        const std::size_t found = all.find(step, at);
        QVERIFY2(found != std::string::npos, all.c_str());
        at = found;
    }
}

void TestWriter::instructionsAreWorthSaving() {
    WriterRequest request;
    request.text =
        "Lemon cake\n\n1. Beat the butter until pale.\n2. Add the eggs.\n3. Pour the batter into the tin.\n4. Bake it for an hour.";
    QCOMPARE(q(sentencesOf(written(request)).back()), q(pack("en")->callsToAction.advice));
}

void TestWriter::oneWordTitleAsks() {
    WriterRequest request;
    request.text = "# Krakatoa\n\n" + fileText("resources/examples/krakatoa.txt");
    const Json script = written(request);
    QCOMPARE(q(sentencesOf(script).front()), "What do you really know about Krakatoa?");
    QVERIFY(!hasCheck(script, "dangling_pronoun"));
}

/// A first line that stands apart from the rest is how its writer opens.
void TestWriter::ownOpeningIsTheHook() {
    std::string rest = fileText("resources/examples/krakatoa.txt");
    rest.erase(0, rest.find('\n'));
    WriterRequest request;
    request.text = "I once heard a mountain die.\n" + rest;
    QCOMPARE(q(sentencesOf(written(request)).front()), "I once heard a mountain die.");
}

/// Rows of a table and other items without a verb do not stand among sentences; nor do notes to oneself and repeats.
void TestWriter::fragmentsAreNotTold() {
    WriterRequest request;
    request.seconds = 120;
    request.text = fileText("resources/examples/krakatoa.txt") +
                   "\n\n- Phones, 4 billion devices\n- Aircraft, Airbus A350\n\nTODO check the number of phones.\n";
    const std::string all = joined(sentencesOf(written(request)), " ");
    QVERIFY2(all.find("Phones") == std::string::npos && all.find("Airbus") == std::string::npos, all.c_str());
    QVERIFY2(all.find("TODO") == std::string::npos, all.c_str());
    request.text = "Bees dance in the hive. They find flowers.\n\nBees dance in the hive.";
    QCOMPARE(q(sentencesOf(written(request)).front()), "Bees dance in the hive.");
    const std::string twice = joined(sentencesOf(written(request)), " ");
    QCOMPARE(twice.find("Bees dance", 1), std::string::npos);
}

/// What the last sentence takes for granted is told before it.
void TestWriter::endingIsIntroduced() {
    WriterRequest request;
    request.seconds = 25;
    request.text =
        "A Walk Across Spain\n\nI flew to France with a backpack that weighed 14 kilos. By the second day half of it was gone.\n\n"
        "On day nine it rained for eleven hours. My left boot had a hole and my knee was swollen. An old man with a donkey came along. "
        "The rain went on for two more days after he had left me.\n\n"
        "The road to the coast was the longest part of the whole walk. Nobody else was there for 80 kilometres. "
        "Thirty-five days and 790 kilometres later, I stood in front of the cathedral in Santiago.\n\n"
        "I had expected to feel proud of the long walk. My office had sent me 412 messages about nothing at all.\n\n"
        "Today I teach at a small primary school in Burgos. When a child is sad, I tell the story about the donkey.";
    const std::string all = joined(sentencesOf(written(request)), " ");
    const std::size_t ending = all.find("the story about the donkey");
    QVERIFY2(ending != std::string::npos && all.find("An old man with a donkey") < ending, all.c_str());
}

/// The lead of a news report says its headline once more; there is better use of the time.
void TestWriter::headlineIsNotToldTwice() {
    WriterRequest request;
    request.seconds = 35;
    request.text =
        "Harbour bridge closed after inspectors find 40 cracked bolts\n\n"
        "PORTLAND, Maine (AP) — The Casco Harbour Bridge was closed to all traffic on Thursday night after inspectors found 40 cracked bolts in its main lifting span.\n\n"
        "The closure cuts off the quickest route between the two cities, which about 31,000 vehicles use every day. Drivers are being sent over another bridge. "
        "The detour adds roughly 20 minutes to the trip.\n\nThe bolts were installed in 1997 and were meant to last 75 years. "
        "Engineers suspect that salt water crept into the joints after a seal failed in 2019.\n\n"
        "Replacing the bolts will cost $6.4 million and take at least eleven weeks. The state has ordered the steel from a mill in Ohio. "
        "Work is expected to begin on April 2.\n\nThe council will hold a meeting on Monday at 7 p.m. Shops on both sides fear the worst. "
        "Cyclists may still use the eastern footway.";
    const std::vector<std::string> sentences = sentencesOf(written(request));
    QVERIFY2(joined(sentences, " ").find("Casco") == std::string::npos, joined(sentences, " ").c_str());
}

/// In languages that are not parsed, too, "«…», scrisse nel suo diario" needs the sentence that says who wrote.
void TestWriter::quotationsKeepTheirSpeaker() {
    Desk italian("it");
    QVERIFY(italian.craft.leansOnPrevious("«Chi suona non litiga», scrisse nel suo diario."));
    QVERIFY(!italian.craft.leansOnPrevious("«Chi suona non litiga», scrisse Luigi Ferri."));
    Desk german("de");
    QVERIFY(german.craft.leansOnPrevious("„Kein Rad war gebrochen“, sagt er."));
    QVERIFY(!german.craft.leansOnPrevious("„Kein Rad war gebrochen“, sagt der Uhrmacher."));
}

void TestWriter::hashtagsAreThings_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("never");
    QTest::newRow("units and days")
        << QString::fromUtf8(
               "Die Uhr steht seit 60 Jahren still. Am Montag sprang der Zeiger der Uhr. Der Zeiger ist 3 Meter lang. "
               "Am Montag kamen 300 Reisende, und nach 60 Jahren schlug die Uhr wieder.")
        << QStringList{"#jahren", "#montag", "#meter"};
    QTest::newRow("verbs")
        << QString::fromUtf8(
               "La baleine chantait seule. Elle chantait la nuit. La baleine chantait dans l'océan, et les marins ont suivi la baleine.")
        << QStringList{"#chantait"};
    QTest::newRow("Korean particles")
        << QString::fromUtf8(
               "해녀는 바다로 간다. 해녀들은 산소통을 쓰지 않는다. 산소통을 쓰면 바다가 쉴 수 없다. 해녀의 바다는 깊다.")
        << QStringList{QString::fromUtf8("#해녀는"), QString::fromUtf8("#해녀들은"), QString::fromUtf8("#산소통을")};
    QTest::newRow("what is said once")
        << "The tank burst in Boston. The tank held molasses. Molasses filled the street. A horse stood in the street near a car and a desk."
        << QStringList{"#car", "#desk", "#horse"};
}

void TestWriter::hashtagsAreThings() {
    QFETCH(QString, text);
    QFETCH(QStringList, never);
    WriterRequest request;
    request.text = text.toStdString();
    const QStringList tags = q(written(request).at("hashtags").get<std::string>()).split(' ');
    QVERIFY(!tags.front().isEmpty());
    for (const QString& tag : never)
        QVERIFY2(!tags.contains(tag), qPrintable(tags.join(' ')));
}

void TestWriter::topicGivesAnOutline() {
    WriterRequest request;
    request.topic = "octopus";
    const Json script = written(request);
    QCOMPARE(script.at("draft").get<bool>(), true);
    QVERIFY(hasCheck(script, "draft"));
    QVERIFY(!hasCheck(script, "under_time"));
    const std::vector<std::string> sentences = sentencesOf(script);
    QCOMPARE(q(sentences[0]), "What do you really know about octopuses?");
    QVERIFY(sentences[1].starts_with("An octopus is a bottom-living cephalopod"));
    QVERIFY(joined(sentences, " ").find("[surprising number]") != std::string::npos);
    QCOMPARE(q(script.at("title").get<std::string>()), "Octopus");
    request.topic = QString::fromUtf8("Vulkane").toStdString();
    request.language = "de";
    QVERIFY(joined(sentencesOf(written(request)), " ").find("[überraschende Zahl]") != std::string::npos);
    for (const char* question : {"Why do cats purr?", "Why do cats purr"}) {
        request.topic = question;
        request.language = "auto";
        const std::vector<std::string> asked = sentencesOf(written(request));
        QCOMPARE(q(asked.front()), "Why do cats purr?");
        QCOMPARE(q(asked.back()), q(pack("en")->callsToAction.story));
    }
}

void TestWriter::topicInLanguageWithoutOutline() {
    WriterRequest request;
    request.topic = "mto";
    request.language = "sw";
    const auto script = writer().write(request, {});
    QVERIFY(!script);
    QCOMPARE(script.error().code, ErrorCode::Unsupported);
}

void TestWriter::refusesBadRequests_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("topic");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << ""
                             << "" << 45 << "neither a text nor a topic";
    QTest::newRow("white space") << " \n "
                                 << " " << 45 << "neither a text nor a topic";
    QTest::newRow("one word") << "Octopus"
                              << "" << 45 << "--topic";
    QTest::newRow("topic without words") << ""
                                         << "12 ???" << 45 << "no words";
    QTest::newRow("topic that is a text") << "" << QString(400, 'a') << 45 << "too long";
    QTest::newRow("too short") << "Some words here."
                               << "" << 3 << "10 to 600 seconds";
    QTest::newRow("too long") << "Some words here."
                              << "" << 4000 << "10 to 600 seconds";
}

void TestWriter::refusesBadRequests() {
    QFETCH(QString, text);
    QFETCH(QString, topic);
    QFETCH(int, seconds);
    QFETCH(QString, says);
    WriterRequest request;
    request.text = text.toStdString();
    request.topic = topic.toStdString();
    request.seconds = seconds;
    const auto script = writer().write(request, {});
    QVERIFY(!script);
    QCOMPARE(script.error().code, ErrorCode::InvalidInput);
    QVERIFY2(q(script.error().message).contains(says), script.error().message.c_str());
}

/// Three hours of text: 30,000 words. The words come from a small generator, the same in each run.
void TestWriter::longTextsStayWithinTheTime() {
    const char* const subjects[] = {"The river",    "A small town",        "The engineer",
                                    "Every farmer", "The northern valley", "A storm"};
    const char* const verbs[] = {"carried", "changed", "measured", "opened", "saved", "crossed"};
    const char* const objects[] = {"the harvest", "a letter from the capital", "the longest winter", "a secret map",
                                   "its only mill"};
    std::uint32_t state = 7;
    const auto pick = [&](std::size_t count) {
        state = state * 1'664'525u + 1'013'904'223u;
        return (state >> 8) % count;
    };
    std::string text = "The Valley\n\n";
    int words = 0;
    for (int sentence = 0; words < 30'000; ++sentence) {
        text += std::string(subjects[pick(6)]) + " " + verbs[pick(6)] + " " + objects[pick(5)] + " in " +
                std::to_string(1700 + pick(300)) + ", and " + asciiLower(subjects[pick(6)]) + " " + verbs[pick(6)] +
                " " + objects[pick(5)] + (sentence % 7 == 6 ? ".\n\n" : ". ");
        words += 13;
    }
    WriterRequest request;
    request.text = text;
    const Json script = written(request);
    QVERIFY2(script.contains("scenes"), script.dump().c_str());
    const double estimate = secondsOf(script);
    QVERIFY2(estimate > 40 && estimate < 48, qPrintable(QString::number(estimate)));
}

void TestWriter::checksTellWhatIsWrong() {
    Desk desk("en");
    const SpeechEstimator estimator(pack("en"));
    const DraftScene hook{SceneKind::Hook,
                          {"A hook with far too many words is not over in the four seconds that viewers give."},
                          {},
                          {},
                          false,
                          false};
    const DraftScene twice{SceneKind::Point, {"The sky turned red 🔥."}, {}, {}, true, false};
    const DraftScene fragment{SceneKind::Point, {"A secret map of the valley."}, {}, {}, true, false};
    const DraftScene dangling{SceneKind::Point, {"They swept away 165 villages."}, "A wave came.", {}, false, false};
    const Json checks = checkScript({hook, twice, twice, fragment, dangling}, 90, false, desk.craft, estimator);
    QStringList rules;
    for (const Json& check : checks) {
        rules << q(check.at("rule").get<std::string>()) +
                     (check.contains("scene") ? QString::number(check.at("scene").get<int>()) : QString());
        QVERIFY(!check.at("message").get<std::string>().empty());
    }
    rules.sort();
    QCOMPARE(rules.join(" "), "dangling_pronoun4 duplicate2 fragment3 long_hook0 under_time unspeakable1 unspeakable2");
    QVERIFY(checkScript({twice}, 10, true, desk.craft, estimator).front().at("rule") == "draft");
    const std::vector<DraftScene> many(20, fragment);
    QVERIFY(checkScript(many, 10, false, desk.craft, estimator).front().at("rule") == "over_time");
}

void TestWriter::picturePromptsStandAlone() {
    const Json script = writtenFrom("resources/examples/krakatoa.txt");
    bool resolved = false;
    for (const Json& scene : script.at("scenes")) {
        const std::string prompt = scene.at("visual_prompt").get<std::string>();
        QVERIFY2(!prompt.starts_with("They ") && !prompt.starts_with("It was heard"), prompt.c_str());
        resolved = resolved || prompt.starts_with("The tsunamis swept away 165 villages");
        QVERIFY2(prompt.find("Follow for more") == std::string::npos && prompt.find("comments") == std::string::npos,
                 prompt.c_str());
    }
    QVERIFY(resolved);
}

void TestWriter::stopsWhenAsked() {
    std::stop_source source;
    source.request_stop();
    WriterRequest request;
    request.text = fileText("resources/examples/krakatoa.txt");
    StageContext context;
    context.stop = source.get_token();
    const auto script = writer().write(request, context);
    QVERIFY(!script);
    QCOMPARE(script.error().code, ErrorCode::Cancelled);
}

QTEST_APPLESS_MAIN(TestWriter)
#include "tst_writer.moc"
