#include <QtTest>

#include "services/voice/flite_front_end.h"
#include "services/voice/hts_label.h"

using namespace sw;

/// From a reading to the labels that the HTS voice was trained with.
class TestHtsLabel : public QObject {
    Q_OBJECT

    using Pronunciations = std::map<std::string, std::string>;

    static Phonology analysed(const Reading& reading) {
        FliteFrontEnd frontEnd(Pronunciations{{"tiktok", "t ih1 k t aa1 k"}});
        const auto phonology = frontEnd.analyse(reading);
        return phonology ? *phonology : Phonology();
    }

    static QString phonesOf(const Phonology& phonology) {
        QStringList phones;
        for (const auto& segment : phonology.segments)
            phones << QString::fromStdString(segment.phone);
        return phones.join(' ');
    }

private slots:
    void wordsBecomeSounds() {
        const Phonology hello =
            analysed({"en", {{"Hello", false, {"hello"}, Pause::None}, {"there.", true, {"there"}, Pause::Period}}});
        QCOMPARE(phonesOf(hello), QString("pau hh ax l ow dh eh r pau"));
        QCOMPARE(hello.words.size(), std::size_t{2});
        QCOMPARE(hello.words[1].readingWord, std::size_t{1});
        QCOMPARE(hello.syllables[1].stressed, true);
    }

    void lettersAndOwnPronunciations() {
        QCOMPARE(phonesOf(analysed({"en", {{"A", false, {"A"}, Pause::Period}}})), QString("pau ey pau"));
        QCOMPARE(phonesOf(analysed({"en", {{"a", false, {"a"}, Pause::None}, {"B", true, {"B"}, Pause::Period}}})),
                 QString("pau ax b iy pau"));
        QCOMPARE(phonesOf(analysed({"en", {{"TikTok", false, {"tiktok"}, Pause::Period}}})),
                 QString("pau t ih k t aa k pau"));
    }

    void ownPronunciationsAreGoneAfterwards() {
        (void)analysed({"en", {{"TikTok", false, {"tiktok"}, Pause::Period}}});
        FliteFrontEnd plain(Pronunciations{{"hello", "b iy1"}});
        const auto reading = plain.analyse({"en", {{"hello", false, {"hello"}, Pause::Period}}});
        QCOMPARE(phonesOf(*reading), QString("pau b iy pau"));
        QCOMPARE(phonesOf(analysed({"en", {{"hello", false, {"hello"}, Pause::Period}}})),
                 QString("pau hh ax l ow pau"));
    }

    void commasMakePhrases() {
        const Phonology phonology =
            analysed({"en", {{"Yes,", false, {"yes"}, Pause::Comma}, {"no.", true, {"no"}, Pause::Period}}});
        QCOMPARE(phonology.phrases.size(), std::size_t{2});
        QCOMPARE(phonesOf(phonology), QString("pau y eh s pau n ow pau"));
    }

    /// The values follow from lab_format.pdf and festival/lib/hts.scm by hand.
    void labelsOfASentence() {
        const std::vector<std::string> labels = htsLabels(
            analysed({"en", {{"Hello", false, {"hello"}, Pause::None}, {"there.", true, {"there"}, Pause::Period}}}));
        QCOMPARE(labels.size(), std::size_t{9});
        QCOMPARE(labels[0], std::string("x^x-pau+hh=ax@x_x/A:0_0_0/B:x-x-x@x-x&x-x#x-x$x-x!x-x;x-x|x/C:0+0+2/D:0_0/"
                                        "E:x+x@x+x&x+x#x+x/F:content_2/G:0_0/H:x=x@1=1|0/I:3=2/J:3+2-1"));
        QCOMPARE(labels[4], std::string("ax^l-ow+dh=eh@2_1/A:0_0_2/B:1-1-2@2-1&2-2#1-2$1-2!0-1;0-1|ow/C:1+1+3/D:0_0/"
                                        "E:content+2@1+2&0+1#0+1/F:content_1/G:0_0/H:3=2@1=1|L-L%/I:0=0/J:3+2-1"));
        QCOMPARE(labels[8],
                 std::string("eh^r-pau+x=x@x_x/A:1_1_3/B:x-x-x@x-x&x-x#x-x$x-x!x-x;x-x|x/C:0+0+0/D:content_1/"
                             "E:x+x@x+x&x+x#x+x/F:0_0/G:3_2/H:x=x@1=1|0/I:0=0/J:3+2-1"));
    }

    void nothingButNoise() {
        FliteFrontEnd frontEnd(Pronunciations{});
        QVERIFY(!frontEnd.analyse({"en", {}}).has_value());
    }
};

QTEST_APPLESS_MAIN(TestHtsLabel)
#include "tst_hts_label.moc"
