#include <QtTest>

#include "services/llm/english_pronouns.h"
#include "services/llm/english_quotation.h"
#include "services/llm/english_reference.h"
#include "services/llm/english_title.h"
#include "services/llm/outline.h"
#include "support.h"

using namespace sw;
using namespace sw::test;

/// English grammar: verbs, compression, quotations, titles, and what leans on what.
class TestEnglish : public QObject {
    Q_OBJECT

private slots:
    void findsFiniteVerbs_data();
    void findsFiniteVerbs();
    void cleans_data();
    void cleans();
    void shortens_data();
    void shortens();
    void shorteningKeepsVerbAndSubstance();
    void divides_data();
    void divides();
    void untangles_data();
    void untangles();
    void leans_data();
    void leans();
    void unties_data();
    void unties();
    void opensWithTitle_data();
    void opensWithTitle();
    void findsIntroductions();
    void tellsTheProtagonistByName();
    void defines_data();
    void defines();
    void wordNetKnowsForms();
    void missingWordNetNamesThePackage();
};

void TestEnglish::findsFiniteVerbs_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("finite");
    QTest::newRow("be") << "The story is over." << true;
    QTest::newRow("past") << "Sunsets turned a deep, violent red." << true;
    QTest::newRow("irregular") << "A column of ash rose into the sky." << true;
    QTest::newRow("third person") << "Sleep helps the brain." << true;
    QTest::newRow("command") << "Cool the room." << true;
    QTest::newRow("command with go") << "Go to bed at the same time." << true;
    QTest::newRow("contraction") << "It's a myth." << true;
    QTest::newRow("verb that is mostly a noun") << "The lamp ships in three colours." << true;
    QTest::newRow("call with an object") << "Cuvier called it a fake." << true;
    QTest::newRow("noun phrase") << "The loudest sound in history." << false;
    QTest::newRow("infinitive") << "A reason to sleep." << false;
    QTest::newRow("ing form") << "Children chasing each other." << false;
    QTest::newRow("bare participle") << "A gunboat called the Berouw." << false;
    QTest::newRow("passive participle") << "Dunes formed by wind." << false;
}

void TestEnglish::findsFiniteVerbs() {
    QFETCH(QString, text);
    QFETCH(bool, finite);
    Desk desk("en");
    QCOMPARE(desk.craft.grammar()->hasFiniteVerb(desk.reader.tokens(text.toStdString())), finite);
}

void TestEnglish::cleans_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("brackets") << "The park (opened in May) can absorb the rain."
                              << "The park can absorb the rain.";
    QTest::newRow("dateline") << "HARLINGTON (Staff reporter) - The port city opened a new park."
                              << "The port city opened a new park.";
    QTest::newRow("source in front")
        << "According to Maria Jensen, who leads the Sleep Lab, the hippocampus can hold sixteen hours of experience."
        << "The hippocampus can hold sixteen hours of experience.";
    QTest::newRow("source behind")
        << "The park can absorb up to 4,000 cubic metres of rain, according to the water department."
        << "The park can absorb up to 4,000 cubic metres of rain.";
    QTest::newRow("hedge stays") << "Some historians think that the sky is a memory."
                                 << "Some historians think that the sky is a memory.";
    QTest::newRow("nothing to clean") << "Coffee did not help."
                                      << "Coffee did not help.";
}

void TestEnglish::cleans() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    Desk desk("en");
    QCOMPARE(q(desk.craft.spoken(from.toStdString())), to);
}

void TestEnglish::shortens_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("relative clause") << "The captain, who had sailed for years, wrote a strange line in his log."
                                     << "The captain wrote a strange line in his log.";
    QTest::newRow("apposition") << "Krakatoa, a small island in the strait, exploded in the summer."
                                << "Krakatoa exploded in the summer.";
    QTest::newRow("tail") << "The pulse circled the planet three times, although nobody could hear it."
                          << "The pulse circled the planet three times.";
    QTest::newRow("tail apposition") << "The story begins in the hippocampus, a small structure deep inside the brain."
                                     << "The story begins in the hippocampus.";
    QTest::newRow("study") << "In one famous study, volunteers were given a puzzle with a hidden shortcut."
                           << "Volunteers were given a puzzle with a hidden shortcut.";
    QTest::newRow("fill words") << "The very first ship was actually quite small for its time."
                                << "The first ship was small for its time.";
    QTest::newRow("numbers stay") << "It was heard in Perth, at a distance of 3,100 kilometres."
                                  << "It was heard in Perth, at a distance of 3,100 kilometres.";
    QTest::newRow("list stays") << "The surface is covered with gravel, sand and deep-rooted plants."
                                << "The surface is covered with gravel, sand and deep-rooted plants.";
    QTest::newRow("estimate stays") << "The storm caused an estimated 85 million euros of damage."
                                    << "The storm caused an estimated 85 million euros of damage.";
}

void TestEnglish::shortens() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    Desk desk("en");
    const auto never = [](const std::string&) { return false; };
    QCOMPARE(q(desk.craft.shortened({from.toStdString()}, never)), to);
}

void TestEnglish::shorteningKeepsVerbAndSubstance() {
    Desk desk("en");
    const auto never = [](const std::string&) { return false; };
    int shortened = 0;
    for (const char* name : {"krakatoa", "sleep", "sponge"}) {
        const Document document =
            readDocument(fileText(std::string("resources/examples/") + name + ".txt"), desk.reader);
        QVERIFY(document.sentences.size() > 20);
        for (const SourceSentence& sentence : document.sentences) {
            const std::vector<std::string> spoken = desk.craft.spoken(sentence.text);
            if (spoken.size() > 1 || spoken.front().find('"') != std::string::npos)
                continue;
            EnglishCompression compression(*desk.craft.grammar(), desk.reader);
            const std::string tight = compression.shorten(sentence.text, never);
            const std::size_t before = spokenWords(sentence.tokens);
            const std::size_t after = spokenWords(desk.reader.tokens(tight));
            QVERIFY2(desk.craft.isWholeSentence(tight) || !desk.craft.isWholeSentence(sentence.text), tight.c_str());
            QVERIFY2(after * 10 >= before * 4 && after >= std::min<std::size_t>(5, before), tight.c_str());
            QVERIFY2(tight.ends_with('.') || tight.ends_with('"'), tight.c_str());
            shortened += after < before;
        }
    }
    QVERIFY(shortened > 10);
}

void TestEnglish::divides_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("and") << "They swept away 165 villages, and at least 36,000 people died."
                         << "They swept away 165 villages. | At least 36,000 people died.";
    QTest::newRow("but") << "The city promised a bus, but the bus will start next spring."
                         << "The city promised a bus. | But the bus will start next spring.";
    QTest::newRow("semicolon") << "The wall broke in the night; the water reached the market."
                               << "The wall broke in the night. | The water reached the market.";
    QTest::newRow("so that") << "It sits below street level, so that it can turn into a lake."
                             << "It sits below street level, so that it can turn into a lake.";
    QTest::newRow("verb of a side clause only")
        << "Barometers recorded a jump in pressure, and then another one as it came around again."
        << "Barometers recorded a jump in pressure, and then another one as it came around again.";
    QTest::newRow("shared subject") << "It links new memories to old ones, and looks for patterns."
                                    << "It links new memories to old ones, and looks for patterns.";
}

void TestEnglish::divides() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    Desk desk("en");
    EnglishCompression compression(*desk.craft.grammar(), desk.reader);
    QCOMPARE(q(compression.divide(from.toStdString())), to);
}

void TestEnglish::untangles_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("attribution goes")
        << "\"The next big storm will come,\" said Visser. \"The question is whether it finds asphalt.\""
        << "The next big storm will come. | The question is whether it finds asphalt.";
    QTest::newRow("speaker in front")
        << "\"We used to fight water with concrete,\" Mayor Elena Visser said at the opening. \"Concrete lost.\""
        << "Mayor Elena Visser said: \"We used to fight water with concrete.\" | \"Concrete lost.\"";
    QTest::newRow("quotation goes on")
        << "\"So violent are the explosions,\" he noted, \"that the ear-drums of my crew have been shattered.\""
        << "He said: \"So violent are the explosions that the ear-drums of my crew have been shattered.\"";
    QTest::newRow("side clause of the speaker") << "\"People here come by car,\" said Tom Okafor, who runs a store."
                                                << "Tom Okafor said: \"People here come by car.\"";
    QTest::newRow("speaker with a title")
        << "\"We do not take this lightly,\" said Dr. Helen Marsh, the chief engineer."
        << "Dr. Helen Marsh said: \"We do not take this lightly.\"";
    QTest::newRow("speaker who does something")
        << "He handed me an orange and said: \"Eat. Then walk until the next one.\""
        << "He handed me an orange and said: \"Eat.\" | \"Then walk until the next one.\"";
    QTest::newRow("word in quotation marks") << "The city opened the first of 14 planned \"sponge parks\" on Tuesday."
                                             << "The city opened the first of 14 planned \"sponge parks\" on Tuesday.";
    QTest::newRow("curly") << QString::fromUtf8("“Think of it as an inbox,” she says.") << "Think of it as an inbox.";
}

void TestEnglish::untangles() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    Desk desk("en");
    QCOMPARE(q(spokenQuotation(from.toStdString(), *desk.craft.grammar(), desk.reader)), to);
}

void TestEnglish::leans_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("it") << "It was heard in Perth." << true;
    QTest::newRow("they") << "They swept away 165 villages." << true;
    QTest::newRow("he without a man") << "The explosion that he had just heard was loud." << true;
    QTest::newRow("it behind an opening") << "In May, it had begun to vent steam." << true;
    QTest::newRow("there") << "People there thought it was thunder." << true;
    QTest::newRow("those evenings") << "The painting is a memory of those evenings." << true;
    QTest::newRow("result") << "The result was a series of explosions." << true;
    QTest::newRow("that rule") << "Bananas fit that rule, and strawberries do not." << true;
    QTest::newRow("before that") << "Before that, six days were normal." << true;
    QTest::newRow("that clause") << "Studies find that workers rest for three hours." << false;
    QTest::newRow("so does") << "So does burnout." << true;
    QTest::newRow("left out verb") << "My guess is that nobody will want to." << true;
    QTest::newRow("left out noun") << "More than half of the students chose the first." << true;
    QTest::newRow("it was the first") << "It was the first complete skeleton that scientists had seen." << true;
    QTest::newRow("the second was") << "The second was a fine shot from 25 yards." << true;
    QTest::newRow("the second war") << "The Second World War ended in 1945." << false;
    QTest::newRow("it with a noun") << "As the mountain collapsed, it pushed up a wave." << false;
    QTest::newRow("empty it") << "It was not the blast that killed most people." << false;
    QTest::newRow("he with a man") << "The captain wrote what he saw." << false;
    QTest::newRow("those who") << "Those who slept remembered more." << false;
    QTest::newRow("plain") << "A column of ash rose 27 kilometres into the sky." << false;
    QTest::newRow("there is") << "There are four kinds of bears in Alaska." << false;
}

void TestEnglish::leans() {
    QFETCH(QString, text);
    QFETCH(bool, expected);
    Desk desk("en");
    QCOMPARE(desk.craft.leansOnPrevious(text.toStdString()), expected);
}

void TestEnglish::unties_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("however") << "However, the bus is late."
                             << "The bus is late.";
    QTest::newRow("then with comma") << "Then, on 26 August, a column of ash rose."
                                     << "On 26 August, a column of ash rose.";
    QTest::newRow("but") << "But the bus will not start until spring."
                         << "The bus will not start until spring.";
    QTest::newRow("so violent") << "So violent are the storms."
                                << "So violent are the storms.";
    QTest::newRow("so does") << "So does burnout, and nobody counts it."
                             << "So does burnout, and nobody counts it.";
    QTest::newRow("so the") << "So the next time, tell the truth."
                            << "The next time, tell the truth.";
    QTest::newRow("also") << "Krakatoa was also one of the first stories."
                          << "Krakatoa was one of the first stories.";
    QTest::newRow("too at the end") << "A short nap can help, too."
                                    << "A short nap can help.";
    QTest::newRow("too much") << "It was too much for the wall."
                              << "It was too much for the wall.";
}

void TestEnglish::unties() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    Desk desk("en");
    QCOMPARE(q(desk.craft.untied(from.toStdString())), to);
}

void TestEnglish::opensWithTitle_data() {
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("hook");
    QTest::newRow("superlative") << "The Loudest Sound in History"
                                 << "The sound was loud. It went around."
                                 << "What was the loudest sound in history?";
    QTest::newRow("superlative person") << "The Last Lighthouse Keeper"
                                        << "The keeper left. She was old."
                                        << "Who was the last lighthouse keeper?";
    QTest::newRow("why") << "Why Your Brain Needs Sleep"
                         << "Your brain needs sleep."
                         << "This is why your brain needs sleep.";
    QTest::newRow("why question") << "Why Do Cats Purr"
                                  << "All cats purr."
                                  << "Why do cats purr?";
    QTest::newRow("how") << "How Rockets Fly"
                         << "The rockets fly."
                         << "Here is how rockets fly.";
    QTest::newRow("list") << "5 Ways to Fall Asleep Faster"
                          << "Many ways help to fall asleep."
                          << "Here are 5 ways to fall asleep faster.";
    QTest::newRow("headline") << "Flood-hit port city swaps car parks for sponge parks"
                              << "The port city opened a park."
                              << "A flood-hit port city swaps car parks for sponge parks.";
    QTest::newRow("plural headline") << "Scientists find water on Mars"
                                     << "The scientists found water on Mars."
                                     << "Scientists find water on Mars.";
    QTest::newRow("names keep capitals") << "The Story of Marie Curie"
                                         << "In Paris Marie Curie worked. Then Marie Curie won."
                                         << "This is the story of Marie Curie.";
    QTest::newRow("bare") << "Deep Sea Mining"
                          << "The mining of the deep sea has begun."
                          << "Let's talk about deep sea mining.";
    QTest::newRow("a person's name") << "Mary Anning, the fossil hunter of Lyme"
                                     << "The hunter found fossils. She was poor."
                                     << "This is the story of Mary Anning, the fossil hunter of Lyme.";
    QTest::newRow("a presentation") << "Introducing Lumo: the first lamp with real sunlight"
                                    << "The lamp brings sunlight."
                                    << "Introducing Lumo: the first lamp with real sunlight.";
    QTest::newRow("working title") << "Black holes video"
                                   << "Black holes bend light."
                                   << "Let's talk about black holes.";
    QTest::newRow("a date") << "Team meeting, 12 Feb 2025"
                            << "The team met."
                            << "Team meeting, 12 Feb 2025.";
    QTest::newRow("question") << "Is sleep free?"
                              << "Some sleep is free."
                              << "Is sleep free?";
    QTest::newRow("about something else") << "Meeting Minutes"
                                          << "The volcano erupted."
                                          << "";
    QTest::newRow("too long")
        << "One two three four five six seven eight nine ten eleven twelve thirteen fourteen words"
        << "Words."
        << "";
}

void TestEnglish::opensWithTitle() {
    QFETCH(QString, title);
    QFETCH(QString, body);
    QFETCH(QString, hook);
    Desk desk("en");
    const Document document = readDocument("# " + title.toStdString() + "\n\n" + body.toStdString(), desk.reader);
    QCOMPARE(q(spokenTitle(document, *desk.craft.grammar(), desk.reader)), hook);
}

void TestEnglish::findsIntroductions() {
    Desk desk("en");
    const Document document = readDocument(
        "A ship reached the coast in the morning. The ship carried gold.\n\nThe air grew cold. Barometers recorded a jump in pressure. The pulse circled the planet.",
        desk.reader);
    const EnglishReferences references(document, *desk.craft.grammar(),
                                       std::vector<bool>(document.sentences.size(), true));
    QCOMPARE(references.introductionsOf(1), std::vector<int>{0});
    QVERIFY(references.introductionsOf(0).empty());
    QVERIFY(references.bridges(4));
    QVERIFY(!references.bridges(3));
}

void TestEnglish::tellsTheProtagonistByName() {
    Desk desk("en");
    EnglishGrammar& grammar = *desk.craft.grammar();
    const auto told = [&](const std::string& text, std::size_t i) {
        const Document document = readDocument(text, desk.reader);
        return q(EnglishProtagonist(document, grammar)
                     .named(document.sentences[i].text, &document.sentences[i - 1], desk.reader, grammar));
    };
    const std::string life =
        "Mary Anning was born by the sea. At the age of twelve she made the find of a lifetime. Her father sold fossils. In London Anning was unknown. "
        "Anning wrote that she was tired. Georges Cuvier called the bones a fake. In the end she was right.";
    QCOMPARE(told(life, 1), "At the age of twelve Anning made the find of a lifetime.");
    QCOMPARE(told(life, 2), "Anning's father sold fossils.");
    QCOMPARE(told(life, 4), "");  // "she" is bound by the name in front of it
    QCOMPARE(told(life, 6), "");  // behind a sentence about somebody else
    const std::string two =
        "Mary Anning met Anna Smith. She laughed. She ran. She sang. Mary Anning and Anna Smith met again. Anning left and Smith stayed.";
    QCOMPARE(told(two, 1), "");  // nobody knows which of the two
}

void TestEnglish::defines_data() {
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QString>("start");
    QTest::newRow("animal, not food") << "octopus"
                                      << "An octopus is a bottom-living cephalopod";
    QTest::newRow("drink, not plant") << "coffee"
                                      << "Coffee is a beverage";
    QTest::newRow("fruit") << "apple"
                           << "An apple is a fruit with";
    QTest::newRow("plural") << "volcanoes"
                            << "A volcano is a ";
    QTest::newRow("mass noun") << "inflation"
                               << "Inflation is a general and progressive increase in prices";
    QTest::newRow("name") << "Rome"
                          << "Rome: capital and largest city of Italy";
    QTest::newRow("unknown") << "blorptastic gadgetry"
                             << "";
}

void TestEnglish::defines() {
    QFETCH(QString, topic);
    QFETCH(QString, start);
    Desk desk("en");
    const QString definition = q(definitionOf(topic.toStdString(), *desk.craft.grammar()));
    QVERIFY2(definition.startsWith(start), qPrintable(definition));
    QCOMPARE(definition.isEmpty(), start.isEmpty());
    QVERIFY(!definition.contains(';') && !definition.contains('('));
}

void TestEnglish::wordNetKnowsForms() {
    const auto net = *writer().sources().wordNet();
    QCOMPARE(q(net->verbBase("rose")), "rise");
    QCOMPARE(q(net->verbBase("stopped")), "stop");
    QCOMPARE(q(net->verbBase("carries")), "carry");
    QCOMPARE(q(net->nounBase("tsunamis")), "tsunami");
    QCOMPARE(q(net->nounBase("mice")), "mouse");
    QCOMPARE(q(net->nounBase("news")), "news");
    QCOMPARE(q(net->plural("octopus")), "octopuses");
    QCOMPARE(q(net->plural("mouse")), "mice");
    QVERIFY(net->weight(WordClass::Noun, "volcano") > 0);
    QCOMPARE(net->weight(WordClass::Verb, "volcano"), 0.0);
    QCOMPARE(net->weight(WordClass::Noun, "zzzz"), 0.0);
    QVERIFY(!net->senses("Krakatoa").empty());
}

void TestEnglish::missingWordNetNamesThePackage() {
    EmbeddedWriter writer({std::string(SW_SOURCE_DIR) + "/resources", "/nowhere"});
    WriterRequest request;
    request.text = "The river flows through three countries. It is long.";
    const auto script = writer.write(request, {});
    QVERIFY(!script);
    QCOMPARE(script.error().code, ErrorCode::MissingComponent);
    QVERIFY(q(script.error().message).contains("wordnet-base"));
    request.text = QString::fromUtf8("Der Fluss fließt durch drei Länder. Er ist lang.").toStdString();
    QVERIFY(writer.write(request, {}));
}

QTEST_APPLESS_MAIN(TestEnglish)
#include "tst_english.moc"
