#include <QtTest>

#include "core/base/text.h"
#include "services/voice/text_normaliser.h"

using namespace sw;

/// What is written, and what is said for it.
class TestTextNormaliser : public QObject {
    Q_OBJECT

private:
    static const TextNormaliser& normaliser() {
        static const TextNormaliser kRules = *TextNormaliser::load(SW_SOURCE_DIR "/resources/voices");
        return kRules;
    }

    static void row(const char* written, const char* spoken) { QTest::newRow(written) << written << spoken; }

private slots:
    void english_data() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("spoken");
        // numbers
        row("It is 0.", "it is zero.");
        row("64 people", "sixty four people.");
        row("It has 3,100 seats", "it has three thousand one hundred seats.");
        row("exactly 1,234,567 of them",
            "exactly one million two hundred thirty four thousand five hundred sixty seven of them.");
        row("2,300 homes", "two thousand three hundred homes.");
        row("2300 homes", "two thousand three hundred homes.");
        row("6.25 is more", "six point two five is more.");
        row("6.2 million of it", "six point two million of it.");
        row("Agent 007 came", "agent zero zero seven came.");
        row("It fell to -5 there", "it fell to minus five there.");
        row("~50 & ±3", "about fifty and plus or minus three.");
        row("2 + 2 = 4", "two plus two equals four.");
        row("5 > 3", "five more than three.");
        row("#1 of all", "number one of all.");
        row("version 2.0.1", "version two point zero point one.");
        row("call 555-1234", "call five five five one two three four.");
        // ordinals, fractions, times as much
        row("the 1st, 22nd and 3rd", "the first, twenty second and third.");
        row("3/4 of it", "three quarters of it.");
        row("1/2 cup", "one half cup.");
        row("½ a cup", "half a cup.");
        row("2½ cups", "two and a half cups.");
        row("9/10 agree", "nine out of ten agree.");
        row("open 24/7 here", "open twenty four seven here.");
        row("prices rose 3x", "prices rose three times.");
        // years and dates
        row("in 1883", "in eighteen eighty three.");
        row("in 1905", "in nineteen oh five.");
        row("by 1900", "by nineteen hundred.");
        row("in 2000", "in two thousand.");
        row("since 2005", "since two thousand five.");
        row("until 2024", "until twenty twenty four.");
        row("the 1990s", "the nineteen nineties.");
        row("the '90s", "the nineties.");
        row("from 1914–1918", "from nineteen fourteen to nineteen eighteen.");
        row("On 27 August 1883, it blew.", "on the twenty seventh of august eighteen eighty three, it blew.");
        row("the 27 August storm", "the twenty seventh of august storm.");
        row("On August 27, 1883, it blew.", "on august twenty seventh, eighteen eighty three, it blew.");
        row("Aug. 27 was hot", "august twenty seventh was hot.");
        row("In May 2018 it may rain", "in may twenty eighteen it may rain.");
        row("on 1883-08-27", "on august twenty seventh eighteen eighty three.");
        row("on 12/25/2020", "on december twenty fifth twenty twenty.");
        row("on 27/08/1883", "on august twenty seventh eighteen eighty three.");
        // times of day
        row("at 10:30 a.m., then", "at ten thirty A M, then.");
        row("at 7pm", "at seven P M.");
        row("at 14:05", "at fourteen oh five.");
        row("at 10:00", "at ten o'clock.");
        // money
        row("$40", "forty dollars.");
        row("$1", "one dollar.");
        row("$1.50", "one dollar and fifty cents.");
        row("£0.99", "ninety nine pence.");
        row("$6.2 million more", "six point two million dollars more.");
        row("€1.5bn", "one point five billion euros.");
        row("5 € each", "five euros each.");
        row("€ 5 each", "five euros each.");
        row("USD 40 each", "forty dollars each.");
        row("$40-a-day", "forty dollars a day.");
        row("$5-10 an hour", "five to ten dollars an hour.");
        // measures
        row("40% of it", "forty percent of it.");
        row("0.5 % more", "zero point five percent more.");
        row("64 km away", "sixty four kilometers away.");
        row("1 km away", "one kilometer away.");
        row("5km away", "five kilometers away.");
        row("a 64-km run", "a sixty four kilometer run.");
        row("10 m² and 50 m³", "ten square meters and fifty cubic meters.");
        row("21°C", "twenty one degrees celsius.");
        row("98.6 °F", "ninety eight point six degrees fahrenheit.");
        row("90 km/h", "ninety kilometers per hour.");
        row("6 million km wide", "six million kilometers wide.");
        row("10-20 people", "ten to twenty people.");
        row("he is 5'10\" tall", "he is five foot ten tall.");
        // abbreviations, initials, capitals, Roman numerals
        row("Dr. Smith came", "doctor smith came.");
        row("St. John St. is near", "saint john street is near.");
        row("birds, e.g. owls, i.e. hunters", "birds, for example owls, that is hunters.");
        row("Mr. Jones vs. Prof. Lee", "mister jones versus professor lee.");
        row("No. 5 on p. 12", "number five on page twelve.");
        row("No. It is not.", "no. it is not.");
        row("J. K. Rowling", "J K rowling.");
        row("the U.S. and the U.K.", "the U S and the U K.");
        row("NASA and the FBI", "nasa and the F B I.");
        row("three CEOs of AT&T", "three C E O's of A T and T.");
        row("this is NOT a drill", "this is not a drill.");
        row("THE END OF THE WORLD IS NOW", "the end of the world is now.");
        row("Louis XIV met Henry VIII", "louis the fourteenth met henry the eighth.");
        row("World War II, chapter IV", "world war two, chapter four.");
        row("I mix vitamin C", "i mix vitamin C.");
        row("CO2, COVID-19 and the A380", "C O two, covid nineteen and the A three eighty.");
        // web, letters, signs
        row("see https://www.example.com/page?x=1 now", "see example dot com now.");
        row("mail jane@example.org", "mail jane at example dot org.");
        row("#ClimateChange works", "climate change works.");
        row("Café Noël in São Paulo", "cafe noel in sao paulo.");
        row("hello 🎉 world ❤️!", "hello world!");
        row("It's the captain’s log", "it's the captain's log.");
        row("the sea—the sky", "the sea, the sky.");
        row("He said (quietly) no", "he said, quietly, no.");
        row("“What?” he asked.", "what? he asked.");
        row("Wait... what?", "wait, what?");
        row("64 kilometres of grey harbour", "sixty four kilometers of gray harbor.");
    }

    void english() {
        QFETCH(QString, written);
        QFETCH(QString, spoken);
        const auto reading = normaliser().read(written.toStdString(), "en");
        QVERIFY2(reading.has_value(), reading ? "" : reading.error().message.c_str());
        QCOMPARE(QString::fromStdString(spokenText(*reading)), spoken);
        QCOMPARE(QString::fromStdString(writtenText(*reading)), written);
    }

    /// As they occur in news, science, sport, finance, recipes and technology.
    void newsreader_data() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("spoken");
        // money
        row("$-5", "minus five dollars.");
        row("$1-million home", "one million dollar home.");
        row("$1.5-billion deal", "one point five billion dollar deal.");
        row("$10/tonne", "ten dollars per ton.");
        row("$19.99/month", "nineteen dollars and ninety nine cents per month.");
        row("$1bn-$2bn", "one billion to two billion dollars.");
        row("$20/hour", "twenty dollars per hour.");
        row("$3 million-a-year", "three million dollars a year.");
        row("$3.5bn", "three point five billion dollars.");
        row("$3/kg", "three dollars per kilogram.");
        row("$40/barrel", "forty dollars per barrel.");
        row("$5-10m", "five to ten million dollars.");
        row("1080p", "ten eighty P.");
        row("3 million USD", "three million dollars.");
        row("50 CAD", "fifty canadian dollars.");
        row("50p", "fifty pence.");
        row("A$20", "twenty australian dollars.");
        row("AUD 20", "twenty australian dollars.");
        row("Apple's $3tn value", "apple's three trillion dollar value.");
        row("C$ 50", "fifty canadian dollars.");
        row("HK$100", "one hundred hong kong dollars.");
        row("Rs 500", "five hundred rupees.");
        row("Rs. 500", "five hundred rupees.");
        row("US$5 million", "five million dollars.");
        row("a $2.5 billion deal", "a two point five billion dollar deal.");
        row("a $5 bill", "a five dollar bill.");
        row("the $40 price", "the forty dollar price.");
        row("the $40 that he owed", "the forty dollars that he owed.");
        row("£1.5m-a-year", "one point five million pounds a year.");
        row("£20k", "twenty thousand pounds.");
        row("€1,200", "one thousand two hundred euros.");
        row("€5 – €10", "five euros to ten euros.");
        row("₹10 crore", "ten crore rupees.");
        // telephone numbers and codes
        row("(555) 123-4567", "five five five, one two three four five six seven.");
        row("+1 (555) 123-4567", "plus one, five five five, one two three four five six seven.");
        row("+44 20 7946 0958", "plus four four two zero seven nine four six zero nine five eight.");
        row("0800 123 456", "zero eight zero zero one two three four five six.");
        row("1-800-555-0199", "one eight zero zero five five five zero one nine nine.");
        row("Boeing 737-800", "boeing seven thirty seven eight hundred.");
        row("Boeing 747", "boeing seven forty seven.");
        row("Flight 103", "flight one oh three.");
        row("Flight 370 vanished", "flight three seventy vanished.");
        row("call 911", "call nine one one.");
        row("call 999", "call nine nine nine.");
        // dates and times
        row("12/24/99", "december twenty fourth nineteen ninety nine.");
        row("14:00 is fine", "fourteen hundred is fine.");
        row("2024/03/05", "march fifth twenty twenty four.");
        row("3 p.m.–5 p.m.", "three P M to five P M.");
        row("3–5 October 2024", "the third to the fifth of october twenty twenty four.");
        row("400 ppm CO₂", "four hundred parts per million C O two.");
        row("5th of March", "fifth of march.");
        row("9 am – 5 pm", "nine A M to five P M.");
        row("9:00–17:00", "nine o'clock to seventeen hundred.");
        row("9am-5pm", "nine A M to five P M.");
        row("July 4, 1776", "july fourth, seventeen seventy six.");
        row("June 3 – July 5", "june third to july fifth.");
        row("March 5th, 2024", "march fifth, twenty twenty four.");
        row("May 1–3", "may first to third.");
        row("Mon., Jan 5", "monday, january fifth.");
        row("Monday–Friday", "monday to friday.");
        row("Oct 3-5, 2024", "october third to fifth, twenty twenty four.");
        row("Sept. 11, 2001", "september eleventh, two thousand one.");
        row("Then, at 9 a.m., it", "then, at nine A M, it.");
        row("Tue 3 Feb", "tuesday the third of february.");
        row("at 7:30 p.m. on Monday", "at seven thirty P M on monday.");
        row("in 2:05:30", "in two oh five thirty.");
        row("on 2024-03-05", "on march fifth twenty twenty four.");
        row("on 3/4/2024", "on march fourth twenty twenty four.");
        row("on 5/6/23", "on may sixth twenty twenty three.");
        row("team A won", "team A won.");
        row("the #1-ranked team", "the number one ranked team.");
        // years, decades and centuries
        row("#StopWar2024", "stop war twenty twenty four.");
        row("'90s-style", "nineties style.");
        row("1/1000 s", "one thousandth second.");
        row("1920x1080", "nineteen twenty by ten eighty.");
        row("1920×1080", "nineteen twenty by ten eighty.");
        row("1939-45", "nineteen thirty nine to forty five.");
        row("1960s-era", "nineteen sixties era.");
        row("2010 – 2015", "twenty ten to twenty fifteen.");
        row("20th- and 21st-century art", "twentieth and twenty first century art.");
        row("21st-century", "twenty first century.");
        row("FY2024 and Q3 2024", "F Y twenty twenty four and Q three twenty twenty four.");
        row("XIX century", "nineteenth century.");
        row("between 1939 and 1945", "between nineteen thirty nine and nineteen forty five.");
        row("c. 1500", "circa fifteen hundred.");
        row("in 1066", "in ten sixty six.");
        row("in 1999/2000", "in nineteen ninety nine two thousand.");
        row("in 44 BC", "in forty four B C.");
        row("in the XXI century", "in the twenty first century.");
        row("in the mid-1980s", "in the mid nineteen eighties.");
        row("late-18th century", "late eighteenth century.");
        row("mid-19th-century", "mid nineteenth century.");
        row("post-1945 Europe", "post nineteen forty five europe.");
        row("pre-2020 levels", "pre twenty twenty levels.");
        row("the 18th–19th centuries", "the eighteenth to nineteenth centuries.");
        row("the 19th-century novel", "the nineteenth century novel.");
        row("the 2020 Olympics", "the twenty twenty olympics.");
        row("the 2023-24 season", "the twenty twenty three to twenty four season.");
        row("the 2023/24 season", "the twenty twenty three twenty four season.");
        row("the 2024 elections were close", "the twenty twenty four elections were close.");
        row("the 5th-century town", "the fifth century town.");
        row("the XIV century", "the fourteenth century.");
        row("the class of '99", "the class of ninety nine.");
        row("the early-2000s boom", "the early two thousands boom.");
        row("the mid-20s", "the mid twenties.");
        // measures
        row("-5 to 10 °C", "minus five to ten degrees celsius.");
        row("1 1/2 hours", "one and a half hours.");
        row("1 pkg. yeast", "one package yeast.");
        row("1 tbsp butter", "one tablespoon butter.");
        row("1 tsp vanilla", "one teaspoon vanilla.");
        row("1-1/2 cups", "one and a half cups.");
        row("1-2 tsp.", "one to two teaspoons.");
        row("1.2‰", "one point two per mille.");
        row("1.496 × 10^11 m", "one point four nine six times ten to the eleventh meters.");
        row("1/2-inch", "one half inch.");
        row("1/4 tsp salt", "one quarter teaspoon salt.");
        row("10 Ω", "ten ohms.");
        row("100 g/day", "one hundred grams per day.");
        row("120 mmHg", "one hundred twenty millimeters of mercury.");
        row("180 C", "one hundred eighty degrees celsius.");
        row("180 degrees C", "one hundred eighty degrees celsius.");
        row("180 °C/350 °F", "one hundred eighty degrees celsius three hundred fifty degrees fahrenheit.");
        row("1h 30m", "one hour thirty minutes.");
        row("1½-inch", "one and a half inch.");
        row("2 tbsp olive oil", "two tablespoons olive oil.");
        row("2-3 tbsp", "two to three tablespoons.");
        row("20 W/m²", "twenty watts per square meter.");
        row("200 sq ft", "two hundred square feet.");
        row("2m 15s", "two minutes fifteen seconds.");
        row("3 1/2 cups", "three and a half cups.");
        row("3 × 10^8 m/s", "three times ten to the eighth meters per second.");
        row("3/4-inch bolt", "three quarters inch bolt.");
        row("300 people per km²", "three hundred people per square kilometer.");
        row("350 F", "three hundred fifty degrees fahrenheit.");
        row("350 degrees F", "three hundred fifty degrees fahrenheit.");
        row("40.7128° N, 74.0060° W",
            "forty point seven one two eight degrees north, seventy four point zero zero six zero degrees west.");
        row("40° 26′ N", "forty degrees twenty six minutes north.");
        row("4K/60fps", "four K sixty frames per second.");
        row("5 L/100 km", "five liters per one hundred kilometers.");
        row("5 ft 10 in", "five feet ten inches.");
        row("5 kWh/day", "five kilowatt hours per day.");
        row("5 km of road", "five kilometers of road.");
        row("5 mg/kg", "five milligrams per kilogram.");
        row("5 sq km", "five square kilometers.");
        row("5%-10%", "five percent to ten percent.");
        row("5.5 L/100km", "five point five liters per one hundred kilometers.");
        row("50 °F–60 °F", "fifty degrees fahrenheit to sixty degrees fahrenheit.");
        row("50%+", "fifty percent plus.");
        row("512GB SSD", "five hundred twelve gigabytes S S D.");
        row("5G network", "five G network.");
        row("9.8 m/s^2", "nine point eight meters per second squared.");
        row("9.8 m/s²", "nine point eight meters per second squared.");
        row("a 3°C rise", "a three degree celsius rise.");
        row("a 5 km run", "a five kilometer run.");
        row("an 8 oz steak", "an eight ounce steak.");
        row("his blood pressure was 120/80 mmHg",
            "his blood pressure was one hundred twenty over eighty millimeters of mercury.");
        row("in km/h", "in kilometers per hour.");
        row("km per hour", "kilometers per hour.");
        row("m²", "square meters.");
        row("the 10 kg limit", "the ten kilogram limit.");
        row("the 100m final", "the one hundred meter final.");
        row("½ tsp salt", "one half teaspoon salt.");
        row("½-inch", "one half inch.");
        row("–5°C", "minus five degrees celsius.");
        // sums, fractions and scores
        row("1 ½ cups", "one and a half cups.");
        row("1/100 of it", "one hundredth of it.");
        row("10^6", "ten to the sixth.");
        row("10⁶ cells", "ten to the sixth cells.");
        row("12 345 678", "twelve million three hundred forty five thousand six hundred seventy eight.");
        row("12 345", "twelve thousand three hundred forty five.");
        row("120/80", "one hundred twenty over eighty.");
        row("16:9", "sixteen to nine.");
        row("2+2=4", "two plus two equals four.");
        row("3×10⁸ m/s", "three times ten to the eighth meters per second.");
        row("4x4", "four by four.");
        row("5 - 3 = 2", "five minus three equals two.");
        row("5 − 3 = 2", "five minus three equals two.");
        row("5x5 grid", "five by five grid.");
        row("5±1", "five plus or minus one.");
        row("5×3=15", "five times three equals fifteen.");
        row("E = mc²", "E equals M C squared.");
        row("a 0-0 draw", "a zero zero draw.");
        row("a 10:1 ratio", "a ten to one ratio.");
        row("a 16:9 screen", "a sixteen to nine screen.");
        row("a 50-50 chance", "a fifty fifty chance.");
        row("a ratio of 3:1", "a ratio of three to one.");
        row("about 5 – 10 people", "about five to ten people.");
        row("a² + b² = c²", "A squared plus B squared equals C squared.");
        row("e=mc2", "e equals M C two.");
        row("odds of 5:2", "odds of five to two.");
        row("pp. 3-7", "pages three to seven.");
        row("rated 4/5", "rated four out of five.");
        row("score of 3:2", "score of three to two.");
        row("they won 3-2", "they won three to two.");
        row("x^2 + y^2", "X squared plus Y squared.");
        row("x²", "X squared.");
        row("λ", "lambda.");
        row("μ = 5", "mu equals five.");
        row("π", "pi.");
        row("√2", "the square root of two.");
        row("∞", "infinity.");
        // names, letters and short forms
        row(".NET", "dot net.");
        row("0.05", "zero point zero five.");
        row("1,000-year-old", "one thousand year old.");
        row("1. First", "one. first.");
        row("1.000.000", "one million.");
        row("1.5M views", "one point five million views.");
        row("10⁻⁹ m", "ten to the minus nine meters.");
        row("12 million", "twelve million.");
        row("1st/2nd", "first second.");
        row("3-in-1", "three in one.");
        row("7th-grade", "seventh grade.");
        row("90th minute", "ninetieth minute.");
        row("@elonmusk", "at elonmusk.");
        row("Act III, Scene ii", "act three, scene two.");
        row("B2B", "B two B.");
        row("BSc", "B S C.");
        row("Beyoncé", "beyonce.");
        row("Brown v. Board of Education", "brown versus board of education.");
        row("C#", "C sharp.");
        row("CH₄", "C H four.");
        row("CO₂ and H₂O", "C O two and H two O.");
        row("Covid-19's", "covid nineteen's.");
        row("Elizabeth II's reign", "elizabeth the second's reign.");
        row("Final Fantasy VII", "final fantasy seven.");
        row("GPT-4o", "G P T four o.");
        row("GTA VI", "G T A six.");
        row("Gen Z", "gen Z.");
        row("H₂SO₄", "H two S O four.");
        row("I was in Group A.", "i was in group A.");
        row("II. Second", "two. second.");
        row("J. R. R. Tolkien", "J R R tolkien.");
        row("King Zog II", "king zog the second.");
        row("Lakers vs. Celtics", "lakers versus celtics.");
        row("M&Ms", "M and M's.");
        row("Main St. is long", "main street is long.");
        row("Malcolm X", "malcolm X.");
        row("Martin Luther King Jr. spoke", "martin luther king junior spoke.");
        row("Mr. and Mrs. Smith", "mister and missus smith.");
        row("NASA's rover", "nasa's rover.");
        row("NYSE: AAPL", "N Y S E: aapl.");
        row("No.1", "number one.");
        row("N₂O and CH4", "N two O and C H four.");
        row("Once Upon A Time", "once upon a time.");
        row("O₂", "O two.");
        row("PhD", "P H D.");
        row("Plan A failed", "plan A failed.");
        row("Pope John Paul II", "pope john paul the second.");
        row("Q&As", "Q and A's.");
        row("Queen Elizabeth I died", "queen elizabeth the first died.");
        row("R&D", "R and D.");
        row("Rocky IV", "rocky four.");
        row("Roe v. Wade", "roe versus wade.");
        row("S&P 500 fell", "S and P five hundred fell.");
        row("U.S. President", "U S president.");
        row("Vitamin A is good", "vitamin A is good.");
        row("Wait… what?", "wait, what?");
        row("YoY", "year over year.");
        row("a 12-year-old boy", "a twelve year old boy.");
        row("an A grade", "an A grade.");
        row("an IV drip", "an I V drip.");
        row("and/or", "and or.");
        row("bbc.co.uk/news", "B B C dot co dot U K.");
        row("emoji 😀 here", "emoji here.");
        row("file.txt", "file dot T X T.");
        row("grade A", "grade A.");
        row("he's 6'2\" tall", "he's six foot two tall.");
        row("he/she", "he or she.");
        row("hepatitis A", "hepatitis A.");
        row("his/her", "his or her.");
        row("iPhone 15 Pro", "i phone fifteen pro.");
        row("index.html", "index dot H T M L.");
        row("max. 10", "maximum ten.");
        row("min. 5", "minimum five.");
        row("mr smith", "mister smith.");
        row("no. 10 Downing Street", "number ten downing street.");
        row("node.js", "node dot J S.");
        row("sentence.[2]", "sentence.");
        row("the 1,000th visitor", "the one thousandth visitor.");
        row("the 2nd-largest city", "the second largest city.");
        row("tv", "T V.");
        row("word[1]", "word.");
        row("www.bbc.co.uk", "B B C dot co dot U K.");
        row("¾ cup milk", "three quarters cup milk.");
        row("ΔT", "delta T.");
        row("α-helix and β-carotene", "alpha helix and beta carotene.");
        // whole phrases, and what looks like a number but is none
        row("The IV was in his arm.", "the I V was in his arm.");
        row("F-16s and B-52s flew over", "F sixteen's and B fifty two's flew over.");
        row("a 4-4-2 formation", "a four four two formation.");
        row("Apollo 11 – 50 years later", "apollo eleven, fifty years later.");
        row("10-15-20", "ten fifteen twenty.");
        row("the $100 went to him", "the one hundred dollars went to him.");
        row("6.9m people", "six point nine million people.");
        row("$1.2m–$1.5m", "one point two million to one point five million dollars.");
        row("4/5 stars", "four out of five stars.");
        row("left No 10.", "left number ten.");
        row("Tues.–Thurs.", "tuesday to thursday.");
        row("7-8:30 p.m.", "seven to eight thirty P M.");
        row("6:30-7:15pm", "six thirty to seven fifteen P M.");
        row("call +1-800-555-0199 now", "call plus one eight zero zero five five five zero one nine nine now.");
        row("E=mc² is his", "E equals M C squared is his.");
        row("Mix 2½ cups (300 g) flour with 1/4 tsp. salt; bake at 350°F for 25–30 min.",
            "mix two and a half cups, three hundred grams, flour with one quarter teaspoon salt: bake at three hundred fifty degrees fahrenheit for twenty five to thirty minutes.");
        row("On 24 Feb. 2022 at 5 a.m., Russia invaded.",
            "on the twenty fourth of february twenty twenty two at five A M, russia invaded.");
        row("Temps fell to -40°C (-40°F) at 68°N.",
            "temps fell to minus forty degrees celsius, minus forty degrees fahrenheit, at sixty eight degrees north.");
        row("24.3bn km (15.1bn miles) away",
            "twenty four point three billion kilometers, fifteen point one billion miles, away.");
        row("3-3 (4-2 pens)", "three three, four to two pens.");
    }

    void newsreader() { english(); }

    /// Numbers over several tokens, and signs that become words, keep one time for each written word.
    void everyWrittenWordHasItsOwnWords_data() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("words");
        const auto words = [](const char* written, const char* spoken) { QTest::newRow(written) << written << spoken; };
        words("12 345 678 people",
              "12=twelve million|345=three hundred forty five thousand|678=six hundred seventy "
              "eight|people=people");
        words("+44 20 7946", "+44=plus four four|20=two zero|7946=seven nine four six");
        words("3 p.m.–5 p.m. on", "3=three|p.m.–5=P M to five|p.m.=P M|on=on");
        words("9 am – 5 pm", "9=nine|am=A M|–=to|5=five|pm=P M");
        words("€5 – €10 a day", "€5=five euros|–=to|€10=ten euros|a=a|day=day");
        words("a $2.5 billion deal", "a=a|$2.5=two point five|billion=billion dollar|deal=deal");
        words("3 million USD", "3=three|million=million|USD=dollars");
        words("3–5 October 2024", "3–5=the third to the fifth|October=of october|2024=twenty twenty four");
        words("180 °C/350 °F oven",
              "180=one hundred eighty|°C/350=degrees celsius three hundred fifty|°F=degrees "
              "fahrenheit|oven=oven");
        words("5 ft 10 in tall", "5=five|ft=feet|10=ten|in=inches|tall=tall");
        words("the dog — a good one — ran", "the=the|dog —=dog|a=a|good=good|one —=one|ran=ran");
    }
    void everyWrittenWordHasItsOwnWords() {
        QFETCH(QString, written);
        QFETCH(QString, words);
        const auto reading = normaliser().read(written.toStdString(), "en");
        QVERIFY(reading.has_value());
        QStringList list;
        for (const ReadingWord& word : reading->words)
            list << QString::fromStdString(word.text + "=" + spokenForm(word));
        QCOMPARE(list.join('|'), words);
    }

    void captionsShowWhatIsWritten() {
        const auto reading = normaliser().read("On 27 August 1883 it cost $6.2 million – e.g. 40 % 🎉.", "en");
        QVERIFY(reading.has_value());
        QStringList words;
        for (const ReadingWord& word : reading->words)
            words << QString::fromStdString(word.text + "=" + spokenForm(word));
        QCOMPARE(words, QStringList({"On=on", "27=the twenty seventh", "August=of august", "1883=eighteen eighty three",
                                     "it=it", "cost=cost", "$6.2=six point two", "million –=million dollars",
                                     "e.g.=for example", "40=forty", "% 🎉.=percent"}));
    }

    void otherLanguages_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("German date")
            << "de"
            << "Am 27. August 1883 kam er, d.h. spät."
            << "Am siebenundzwanzigsten August achtzehnhundertdreiundachtzig kam er, das heißt spät.";
        QTest::newRow("German units") << "de"
                                      << "4.800 km und €40 🎉"
                                      << "4.800 Kilometer und 40 €.";
        QTest::newRow("French quotes") << "fr"
                                       << "C’est « le bruit » : 5 km !"
                                       << "C'est le bruit: 5 kilomètres!";
        QTest::newRow("Spanish marks") << "es"
                                       << "¿Cuánto? ¡Solo $40!"
                                       << "Cuánto? Solo 40 dólares!";
        QTest::newRow("web address") << "it"
                                     << "Vai su https://www.esempio.it/x oggi"
                                     << "Vai su esempio.it oggi.";
        QTest::newRow("Arabic") << "ar"
                                << "نمو 40% في عام 1883؟"
                                << "نمو 40 بالمئة في عام 1883?";
        QTest::newRow("Chinese") << "zh"
                                 << "1883年增长了40%。"
                                 << "一八八三年 增长 了 百分之40.";
        QTest::newRow("Hindi keeps its signs") << "hi"
                                               << "नमस्ते दुनिया।"
                                               << "नमस्ते दुनिया.";
        QTest::newRow("Japanese")
            << "ja"
            << "1883年8月27日の朝、火山が噴火した。"
            << "センハッピャクハチジューサンネン ハチガツ ニジューナナニチノ アサ, カザンガ フンカシタ.";
        QTest::newRow("Japanese counts")
            << "ja"
            << "彼は午前9時15分に1人で3,100人と20kmを走った。"
            << "カレワ ゴゼン クジ ジューゴフンニ ヒトリデ サンゼンヒャクニント ニジューキロメートルヲ ハシッタ.";
    }

    void otherLanguages() {
        QFETCH(QString, language);
        QFETCH(QString, written);
        QFETCH(QString, spoken);
        const auto reading = normaliser().read(written.toStdString(), language.toStdString());
        QVERIFY2(reading.has_value(), reading ? "" : reading.error().message.c_str());
        QCOMPARE(QString::fromStdString(spokenText(*reading)), spoken);
        QCOMPARE(QString::fromStdString(writtenText(*reading)), written);
    }

    /// Numbers, dates, money, units and ordinals that espeak-ng alone would read badly.
    void numbersOfOtherLanguages_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("spoken");
        const auto row = [](const char* language, const char* written, const char* spoken) {
            QTest::newRow(written) << language << written << spoken;
        };
        row("de", "Am 05.03.2024 um 14:30 Uhr kamen 2,5 Mio. Menschen.",
            "Am fünften März 2024 um 14 Uhr 30 kamen 2,5 Millionen Menschen.");
        row("de", "Die Temperatur lag bei -5 °C, später bei 20°C.",
            "Die Temperatur lag bei minus 5 Grad Celsius, später bei 20 Grad Celsius.");
        row("de", "Das Auto fährt 120 km/h und kostet 20.000 €.",
            "Das Auto fährt 120 Kilometer pro Stunde und kostet 20.000 €.");
        row("de", "Von 10–15 % auf 5-10 km.", "Von 10 bis 15 % auf 5 bis 10 Kilometer.");
        row("de", "In den 1990er Jahren, im 19. Jahrhundert.",
            "In den neunzehnhundertneunziger Jahren, im neunzehnten Jahrhundert.");
        row("de", "Heinrich VIII. und der Zweite Weltkrieg.", "Heinrich der achte und der Zweite Weltkrieg.");
        row("de", "½ Liter Milch, 3/4 der Leute.", "ein halb Liter Milch, drei Viertel der Leute.");
        row("de", "CO2 und H2O, 100 m² Wohnung.", "C O 2 und H 2 O, 100 Quadratmeter Wohnung.");
        row("de", "Das Spiel endete 3:2.", "Das Spiel endete 3 zu 2.");
        row("de", "Die USA, die EU und die NATO.", "Die USA, die EU und die NATO.");
        row("de", "12 345 678 Menschen, 1.000.000 Euro.", "12345678 Menschen, 1.000.000 Euro.");
        row("de", "Um 09:05 Uhr und 10:00 Uhr.", "Um 9 Uhr 5 und 10 Uhr.");
        row("de", "1 km, 2 km, 1,5 Mio. Euro.", "1 Kilometer, 2 Kilometer, 1,5 Millionen Euro.");
        row("es", "El 05/03/2024 a las 14:30 llegaron 2,5 millones.",
            "El 5 de marzo de 2024 a las 14:30 llegaron 2,5 millones.");
        row("es", "La temperatura era de -5 °C, luego 20°C.",
            "La temperatura era de menos 5 grados Celsius, luego 20 grados Celsius.");
        row("es", "Cuesta €5,99 o $10.", "Cuesta 5,99 euros o 10 dólares.");
        row("es", "De 10–15 % a 5-10 km.", "De 10 a 15 % a 5 a 10 kilómetros.");
        row("es", "Enrique VIII y la Segunda Guerra Mundial.", "Enrique octavo y la Segunda Guerra Mundial.");
        row("es", "½ litro de leche, 3/4 de la gente.", "medio litro de leche, tres cuartos de la gente.");
        row("es", "CO2 y H2O, un piso de 100 m².", "C O 2 y H 2 O, un piso de 100 metros cuadrados.");
        row("es", "El partido acabó 3-2.", "El partido acabó 3 a 2.");
        row("es", "EE. UU., la UE y la OTAN.", "Estados Unidos, la UE y la OTAN.");
        row("es", "1.000.000 de euros; 12 345 personas.", "1.000.000 de euros: 12345 personas.");
        row("es", "El Sr. García y la Dra. López, p. ej. ayer.",
            "El señor García y la doctora López, por ejemplo ayer.");
        row("es", "El 1.º de mayo, la 2.ª vez.", "El primero de mayo, la segunda vez.");
        row("fr", "En 2024, le prix a augmenté de 3,5 % à 1 234,56 €.",
            "En 2024, le prix a augmenté de 3,5 % à 1234,56 €.");
        row("fr", "Le 05/03/2024 à 14h30, 2,5 millions de personnes.",
            "Le 5 mars 2024 à 14 heures 30, 2,5 millions de personnes.");
        row("fr", "Le 3 octobre 1990. Le 1er mai.", "Le 3 octobre 1990. Le premier mai.");
        row("fr", "La température était de -5 °C, puis 20°C.",
            "La température était de moins 5 degrés Celsius, puis 20 degrés Celsius.");
        row("fr", "La voiture roule à 120 km/h et coûte 20 000 €.",
            "La voiture roule à 120 kilomètres par heure et coûte 20000 €.");
        row("fr", "De 10–15 % à 5-10 km.", "De 10 à 15 % à 5 à 10 kilomètres.");
        row("fr", "Dans les années 90, au XIXe siècle.", "Dans les années 90, au dix-neuvième siècle.");
        row("fr", "Louis XIV et Henri VIII.", "Louis 14 et Henri 8.");
        row("fr", "½ litre de lait, 3/4 des gens.", "un demi litre de lait, trois quarts des gens.");
        row("fr", "Le match s'est terminé 3-2.", "Le match s'est terminé 3 à 2.");
        row("fr", "1 000 000 d'euros.", "1000000 d'euros.");
        row("fr", "La 2e fois.", "La deuxième fois.");
        row("ru", "В 2024 году цена выросла на 3,5 % до 1234,56 ₽.",
            "В две тысячи двадцать четвёртом году цена выросла на 3,5 процента до 1234,56 рубля.");
        row("ru", "05.03.2024 в 14:30 пришли 2,5 млн человек.",
            "пятого марта две тысячи двадцать четвёртого года в 14:30 пришли 2,5 миллиона человек.");
        row("ru", "3 октября 1990 года.", "третьего октября тысяча девятьсот девяностого года.");
        row("ru", "Температура была -5 °C, потом 20°C.",
            "Температура была минус 5 градусов Цельсия, потом 20 градусов Цельсия.");
        row("ru", "Машина едет 120 км/ч и стоит 20 000 €.", "Машина едет 120 километров в час и стоит 20000 евро.");
        row("ru", "От 10–15 % до 5-10 км.", "От 10-15 процентов до 5-10 километров.");
        row("ru", "В 1990-х годах, в XIX веке.", "В тысяча девятьсот девяностых годах, в девятнадцатом веке.");
        row("ru", "Пётр I и Екатерина II.", "Пётр первый и Екатерина вторая.");
        row("ru", "½ литра молока, 3/4 людей.", "половина литра молока, три четверти людей.");
        row("ru", "CO2 и H2O, квартира 100 м².", "C O 2 и H 2 O, квартира 100 квадратных метров.");
        row("ru", "1 000 000 рублей, 5 кг, 10 тыс. руб.", "1000000 рублей, 5 килограммов, 10 тысяч рублей.");
        row("ru", "и т. д., т. е. так.", "и так далее, то есть так.");
        row("ru", "1,5 млрд долларов.", "1,5 миллиарда долларов.");
        row("ru", "в 2024 г. он", "в две тысячи двадцать четвёртом году он.");
        row("ru", "к 2024 году", "к две тысячи двадцать четвёртому году.");
        row("ru", "весит 5 г сахара", "весит 5 граммов сахара.");
        row("hi", "3 अक्टूबर 1990 को।", "3 अक्टूबर 1990 को.");
        row("hi", "तापमान -5 °C था, फिर 20°C।", "तापमान माइनस 5 डिग्री सेल्सियस था, फिर 20 डिग्री सेल्सियस.");
        row("hi", "गाड़ी 120 किमी/घंटा चलती है और ₹20,000 की है।", "गाड़ी 120 किलोमीटर प्रति घंटा चलती है और 20,000 रुपये की है.");
        row("hi", "10–15 % से 5-10 किमी।", "10 से 15 % से 5 से 10 किलोमीटर.");
        row("hi", "CO2 और H2O, 100 m² का घर।", "C O 2 और H 2 O, 100 वर्ग मीटर का घर.");
        row("hi", "डॉ. शर्मा और भारत के 1,00,000 लोग।", "डॉक्टर शर्मा और भारत के 1,00,000 लोग.");
        row("hi", "120 km/h, 5 kg.", "120 किलोमीटर प्रति घंटा, 5 किलोग्राम.");
        row("ja", "気温は-5℃で、その後20°Cになった。", "キオンワ マイナス ゴドデ, ソノゴ ニジュード ニ ナッタ.");
        row("ja", "車は時速120km/hで、2万ドルする。",
            "クルマワ ジソク ヒャクニジューキロメートル デ, ニ マンドル スル.");
        row("ja", "$10または€5です。", "ジュードル マタワ ゴユーロデス.");
        row("ja", "10〜15%から5-10km。", "ジュー カラ ジューゴパーセントカラ ゴ カラ ジューキロメートル.");
        row("ja", "CO2とH2O、100m²の家。", "CO ニト H ニ O, ヒャクヘイホーメートル ノ イエ.");
        row("ja", "10個、20歳、1冊、3階。", "ジュッコ, ニジュッサイ, イッサツ, サンガイ.");
        row("ja", "2/3の人々。", "サンブンノニ ノ ヒトビト.");
        row("ja", "iPhone 15は最高だ。", "iPhone ジューゴワ サイコーダ.");
        row("ja", "3つのりんご、1つ。", "ミッツノ リンゴ, ヒトツ.");
        row("ja", "東京-大阪間。", "トーキョー オーサカカン.");
        row("ja", "電話は03-1234-5678。",
            "デンワワ ゼロサン ノ センニヒャクサンジューヨン ノ ゴセンロッピャクナナジューハチ.");
    }
    void numbersOfOtherLanguages() { otherLanguages(); }

    void nothingToSay_data() {
        QTest::addColumn<QString>("written");
        for (const char* written : {"", "   ", "🎉🎉", "— … !", "***"})
            QTest::newRow(written) << written;
    }

    void nothingToSay() {
        QFETCH(QString, written);
        for (const char* language : {"en", "de", "ja", "zh"}) {
            const auto reading = normaliser().read(written.toStdString(), language);
            QVERIFY(!reading.has_value());
            QCOMPARE(reading.error().code, ErrorCode::InvalidInput);
            if (!written.trimmed().isEmpty())
                QVERIFY(reading.error().message.find(written.trimmed().toStdString()) != std::string::npos);
        }
    }

    void kanjiHaveReadings_data() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("readings");
        const auto entry = [](const char* written, const char* readings) {
            QTest::newRow(written) << QString(written) << QString(readings);
        };
        entry("島が消えた。", "しまが|きえた");
        entry("「火山」だ。", "かざん|");
        entry("東京へ行く", "とうきょうへ|いく");
        entry("20歳で三本", "|");
    }

    void kanjiHaveReadings() {
        QFETCH(QString, written);
        QFETCH(QString, readings);
        const auto reading = normaliser().read(written.toStdString(), "ja");
        QVERIFY2(reading, reading ? "" : reading.error().message.c_str());
        QStringList found;
        for (const ReadingWord& word : reading->words)
            found << QString::fromStdString(word.reading);
        QCOMPARE(found.join('|'), readings);
    }

    void anyTextIsReadWithoutHarm() {
        const char* pieces[] = {"$", "1",  "9/", "-",  "’",    "“",  "x",   "III",  "%",    "🎉", " ", ".", "km",
                                "@", "#",  "٣",  "年", "\xff", "ﬁ",  "1:",  "&½",   "/",    "–", "²", "₂", "º",
                                "m", "5p", "=",  "×",  "s",    "XI", "+44", "0800", " 123", "г", "-х"};
        std::uint64_t state = 1;
        for (int run = 0; run < 3000; ++run) {
            std::string text = "a";
            for (int i = 0; i < 8; ++i) {
                state = state * 6364136223846793005ULL + 1442695040888963407ULL;
                text += pieces[(state >> 33) % std::size(pieces)];
            }
            for (const char* language : {"en", "de", "zh", "fr", "es", "ru", "hi", "ja"}) {
                const auto reading = normaliser().read(text, language);
                if (!reading)
                    continue;
                for (const ReadingWord& word : reading->words)
                    QVERIFY(!word.spoken.empty() && !word.text.empty());
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestTextNormaliser)
#include "tst_text_normaliser.moc"
