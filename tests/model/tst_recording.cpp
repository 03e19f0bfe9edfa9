#include <QTest>

#include "core/model/recording.h"
#include "core/model/resolve.h"
#include "core/model/validate.h"
#include "tests/support/project_builder.h"

using namespace sw;

namespace {

TimePoint at(int tenths) {
    return TimePoint{} + Duration::milliseconds(100) * tenths;
}

/// A recording in which each word takes as many tenths of a second as it has letters; a dot is a tenth of silence.
///
///     "aa.bbb..c"   aa from 0 to 2, bbb from 3 to 6, c from 8 to 9
Override recordingOf(const std::string& drawing) {
    Override own;
    own.media = {std::string(64, 'e'), "wav"};
    own.mediaDuration = Duration::milliseconds(100) * std::ssize(drawing);
    for (std::size_t from = 0; from < drawing.size();) {
        std::size_t to = from;
        while (to < drawing.size() && drawing[to] == drawing[from])
            ++to;
        if (drawing[from] != '.')
            own.words.push_back({drawing.substr(from, to - from), {at(static_cast<int>(from)), at(static_cast<int>(to))}});
        from = to;
    }
    return own;
}

/// Kept tenths as they are, cut ones as underscores.
std::string drawn(const Override& own, const std::string& drawing) {
    std::string text = drawing;
    for (const TimeRange& cut : own.cuts)
        for (std::size_t i = 0; i < text.size(); ++i)
            if (cut.contains(at(static_cast<int>(i)) + Duration::milliseconds(50)))
                text[i] = '_';
    return text;
}

std::string textOf(const std::vector<CaptionWord>& words) {
    std::string text;
    for (const CaptionWord& word : words)
        text += (text.empty() ? "" : " ") + word.text;
    return text;
}

/// A project of one sentence that is spoken by a recording.
Project recordedProject(const std::string& drawing, const std::string& text) {
    Project project = test::projectOf({{text}});
    return *applyAll(project, {SetOverride{"voice/sentence-1", recordingOf(drawing)}});
}

}  // namespace

class TestRecording : public QObject {
    Q_OBJECT

private slots:
    void deletedWordsAreCutOut_data() {
        QTest::addColumn<QString>("recording");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("heard");
        QTest::newRow("nothing") << "aa.bbb.c" << "aa bbb c" << "aa.bbb.c" << "aa bbb c";
        QTest::newRow("in the middle, with half of each pause") << "aa..bbb..c" << "aa c" << "aa._____.c" << "aa c";
        QTest::newRow("the first, with all before it") << "..aa..bbb" << "bbb" << "_____.bbb" << "bbb";
        QTest::newRow("the last, with all behind it") << "aa..bbb.." << "aa" << "aa.______" << "aa";
        QTest::newRow("two together") << "aabbbcdd" << "aa dd" << "aa____dd" << "aa dd";
        QTest::newRow("two apart") << "aabbbcdd" << "bbb dd" << "__bbb_dd" << "bbb dd";
        QTest::newRow("another word is no cut") << "aabbbc" << "aa xyz c" << "aabbbc" << "aa xyz c";
        QTest::newRow("two words instead of one") << "aabbbbc" << "aa x yz c" << "aabbbbc" << "aa x yz c";
    }
    void deletedWordsAreCutOut() {
        QFETCH(QString, recording);
        QFETCH(QString, text);
        QFETCH(QString, kept);
        QFETCH(QString, heard);
        const Override own = rewritten(recordingOf(recording.toStdString()), text.toStdString(), "en");
        QCOMPARE(QString::fromStdString(drawn(own, recording.toStdString())), kept);
        QCOMPARE(QString::fromStdString(textOf(heardWords(own, own.words))), heard);
        Duration length;
        for (const TimeRange& range : keptRanges(own))
            length = length + range.duration();
        QCOMPARE(heardLength(own).flicks, length.flicks);
        TimePoint before;
        for (const CaptionWord& word : heardWords(own, own.words)) {
            QVERIFY(word.range.start >= before && word.range.end >= word.range.start);
            QVERIFY(word.range.end <= TimePoint{} + heardLength(own));
            before = word.range.start;
        }
    }

    void wordsThatComeBackAreHeardAgain() {
        const std::string drawing = "aa.bbb.c";
        const Override without = rewritten(recordingOf(drawing), "aa c", "en");
        QVERIFY(!without.cuts.empty());
        const Override again = rewritten(without, "aa bbb c", "en");
        QVERIFY(again == recordingOf(drawing));
    }

    void charactersAreCutWhereNoSpacesAreWritten() {
        Override own;
        own.media = {std::string(64, 'e'), "wav"};
        own.mediaDuration = Duration::seconds(1);
        own.words = {{"海が", {at(0), at(4)}, false, false}, {"青い", {at(4), at(8)}, false, false}};
        const Override cut = rewritten(own, "青い", "ja");
        QCOMPARE(cut.cuts.size(), std::size_t{1});
        QCOMPARE(cut.cuts[0].start.flicks, at(0).flicks);
        QCOMPARE(cut.cuts[0].end.flicks, at(4).flicks);
        QCOMPARE(textOf(heardWords(cut, cut.words)), std::string("青い"));
    }

    void writingTheSentenceCutsItsRecording() {
        const Project before = recordedProject("aa..bbb..c", "aa bbb c");
        const Project after = *applyAll(before, {SetSentenceText{{1}, "aa c"}});
        const Override& own = after.timeline.overrides.at("voice/sentence-1");
        QCOMPARE(drawn(own, "aa..bbb..c"), std::string("aa._____.c"));
        QVERIFY(validate(after).empty());
        const Cut cut = resolve(after, {});
        QCOMPARE(cut.sounds.size(), std::size_t{2});
        QVERIFY(cut.sounds[0].origin == "sentence-1" && cut.sounds[1].origin == "sentence-1");
        QCOMPARE(cut.sounds[1].from.flicks, at(8).flicks);
        const Spine spine = makeSpine(after, {});
        QCOMPARE(spine.sentences[0].range.duration().flicks, (Duration::milliseconds(500)).flicks);
        // The second piece goes on where the first one ends, but for their fades.
        QCOMPARE((cut.sounds[1].range.start - cut.sounds[0].range.start).flicks, Duration::milliseconds(300).flicks);
        QVERIFY(cut.sounds[0].fadeOut > Duration{} && cut.sounds[0].fadeOut == cut.sounds[1].fadeIn);
        QVERIFY(cut.sounds[1].range.end <= spine.sentences[0].range.end);
    }

    void aRecordingWithoutKnownWordsIsNotCut() {
        Project project = recordedProject("aa..bbb..c", "aa bbb c");
        project.timeline.overrides["voice/sentence-1"].words.clear();
        const Project after = *applyAll(project, {SetSentenceText{{1}, "aa c"}});
        QVERIFY(after.timeline.overrides.at("voice/sentence-1").cuts.empty());
    }

    void foundWordsAreThoseOfThisRecording() {
        Project project = recordedProject("aa.bbb", "aa bbb");
        Override& own = project.timeline.overrides["voice/sentence-1"];
        own.words.clear();
        const Json words = {{{"text", "aa"}, {"start", 0}, {"end", at(2).flicks}}, {{"text", "bbb"}, {"start", at(3).flicks}, {"end", at(6).flicks}}};
        const auto index = [&](const std::string& file) {
            return AssetIndex().with(test::recordOf("voice/sentence-1", {{"recording", file}, {"from", 0}, {"words", words}}));
        };
        const Spine found = makeSpine(project, index(own.media.fileName()));
        QCOMPARE((found.sentences[0].words[1].range.start - found.sentences[0].range.start).flicks, Duration::milliseconds(300).flicks);
        QVERIFY(recordedWords(own, "voice/sentence-1", index("another.wav")).empty());
        QVERIFY(!found.sentences[0].estimated);
    }

    void cutsAreChecked_data() {
        QTest::addColumn<QVector<QPair<int, int>>>("cuts");
        QTest::newRow("backwards") << QVector<QPair<int, int>>{{3, 2}};
        QTest::newRow("out of order") << QVector<QPair<int, int>>{{3, 4}, {1, 2}};
        QTest::newRow("overlapping") << QVector<QPair<int, int>>{{1, 3}, {2, 4}};
        QTest::newRow("beyond the end") << QVector<QPair<int, int>>{{5, 11}};
        QTest::newRow("all of it") << QVector<QPair<int, int>>{{0, 6}, {6, 10}};
    }
    void cutsAreChecked() {
        using Cuts = QVector<QPair<int, int>>;
        QFETCH(Cuts, cuts);
        Override own = recordingOf("aaaaa.bbbb");
        for (const auto& [start, end] : cuts)
            own.cuts.push_back({at(start), at(end)});
        const Project project = test::projectOf({{"aaaaa bbbb"}});
        const Result<Applied> applied = sw::apply(project, SetOverride{"voice/sentence-1", own});
        QVERIFY(!applied);
        QCOMPARE(applied.error().code, ErrorCode::InvalidInput);
    }

    void splittingASentenceDividesItsRecording() {
        Project project = recordedProject("aa..bbb..c", "aa bbb c");
        project = *applyAll(project, {SetSentenceText{{1}, "aa c"}});
        const Applied split = *sw::apply(project, SplitSentence{{1}, 1});
        const Override& first = split.project.timeline.overrides.at("voice/sentence-1");
        const Override& second = split.project.timeline.overrides.at("voice/" + split.made);
        QCOMPARE(textOf(heardWords(first, first.words)), std::string("aa"));
        QCOMPARE(textOf(heardWords(second, second.words)), std::string("c"));
        QCOMPARE((heardLength(first) + heardLength(second)).flicks, heardLength(project.timeline.overrides.at("voice/sentence-1")).flicks);
        QCOMPARE(second.from.flicks, (TimePoint{} + first.mediaDuration).flicks);
        QVERIFY(validate(split.project).empty());
        const Project joint = *applyAll(split.project, {JoinSentence{{1}}});
        QVERIFY(joint.timeline.overrides.at("voice/sentence-1") == project.timeline.overrides.at("voice/sentence-1"));
        QVERIFY(!joint.timeline.overrides.contains("voice/" + split.made));
    }
};

QTEST_APPLESS_MAIN(TestRecording)
#include "tst_recording.moc"
