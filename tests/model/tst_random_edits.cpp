#include <QTest>

#include "core/model/project_json.h"
#include "core/model/resolve.h"
#include "core/model/validate.h"
#include "tests/support/project_builder.h"

using namespace sw;

namespace {

/// A small generator of its own, so that a seed means the same everywhere (splitmix64, Steele et al. 2014).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next(std::uint64_t below) {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return (z ^ (z >> 31)) % below;
    }
    int index() { return static_cast<int>(next(6)) - 1; }
    std::string text() {
        static const char* kWords[] = {"volcano", "sea", "27", "kilometres", "H\u00f6he", "\u6d77", "now.", "why?"};
        std::string out;
        for (std::uint64_t n = next(7); n-- > 0;)
            out += std::string(out.empty() ? "" : " ") + kWords[next(8)];
        return out;  // sometimes empty: apply() must refuse it
    }

private:
    std::uint64_t m_state;
};

/// An edit about things that are there, or now and then are not.
Edit randomEdit(Dice& dice, const Project& project) {
    const SentenceId sentence{dice.next(project.lastId + 2)};
    const SceneId scene{dice.next(project.lastId + 2)};
    const TrackId track{dice.next(project.lastId + 2)};
    const ClipId clip{dice.next(project.lastId + 2)};
    const Anchor anchor{static_cast<AnchorKind>(dice.next(4)), scene, sentence, dice.index()};
    const Duration length = Duration::milliseconds(static_cast<std::int64_t>(dice.next(4000)));
    Clip own;
    own.track = track;
    own.anchor = anchor;
    own.duration = length;
    own.media = {std::string(64, 'b'), "wav"};
    switch (dice.next(20)) {
        case 0: return SetSentenceText{sentence, dice.text()};
        case 1: return InsertSentence{scene, dice.index(), dice.text()};
        case 2: return RemoveSentence{sentence};
        case 3: return MoveSentence{sentence, scene, dice.index()};
        case 4: return SplitSentence{sentence, dice.index()};
        case 5: return JoinSentence{sentence};
        case 6: return InsertScene{dice.index(), dice.text(), dice.text()};
        case 7: return RemoveScene{scene};
        case 8: return MoveScene{scene, dice.index()};
        case 9: return SetScenePicture{scene, dice.text(), ""};
        case 10: return AddTrack{static_cast<TrackKind>(dice.next(2)), "t"};
        case 11: return RemoveTrack{track};
        case 12: return AddClip{own};
        case 13: return RemoveClip{clip};
        case 14: return MoveClip{clip, track, anchor, -length};
        case 15: return TrimClip{clip, TimePoint{} + length, length};
        case 16: return SetSceneEmphasis{scene, {dice.text()}};
        case 17: return SetOverride{"image/" + toText(scene), {static_cast<double>(dice.next(90)), true, {}, {}}};
        case 18: return SetClipSound{clip, static_cast<double>(dice.next(30)), length, length};
        default: return SetSentenceVoice{sentence, "slt"};
    }
}

}  // namespace

/// 1,000 random edits: after each the project is consistent and survives JSON; undoing all gives the start, redoing all
/// the end. A failing seed becomes a row.
class TestRandomEdits : public QObject {
    Q_OBJECT

private slots:
    void thousandEdits_data() {
        QTest::addColumn<quint64>("seed");
        for (const quint64 seed : {1u, 2u, 3u})
            QTest::newRow(QByteArray::number(seed).constData()) << seed;
    }
    void thousandEdits() {
        QFETCH(quint64, seed);
        Dice dice(seed);
        std::vector<Project> states = {test::projectOf({{"One two.", "Three."}, {"Four five six."}, {"Seven."}})};
        std::vector<Edit> edits;
        int tried = 0;
        while (edits.size() < 1000) {
            QVERIFY2(++tried < 100'000, "the edits must be applicable often enough");
            const Edit edit = randomEdit(dice, states.back());
            const Project before = states.back();
            Result<Applied> applied = sw::apply(states.back(), edit);
            QVERIFY(states.back() == before);
            if (!applied)
                continue;
            const auto issues = validate(applied->project);
            QVERIFY2(issues.empty(), issues.empty() ? "" : (editName(edit) + ": " + issues[0].message).c_str());
            const Result<Edit> reread = editFromJson(editToJson(edit));
            QVERIFY2(reread, editToJson(edit).dump().c_str());
            QVERIFY(sw::apply(before, *reread)->project == applied->project);
            if (edits.size() % 10 == 0) {
                const Result<ReadProject> read = projectFromJson(Json::parse(projectToJson(applied->project).dump()));
                QVERIFY2(read, read ? "" : read.error().message.c_str());
                QVERIFY(read->project == applied->project);
                const Cut cut = resolve(applied->project, AssetIndex());
                for (std::size_t i = 1; i < cut.pictures.size(); ++i)
                    QCOMPARE(cut.pictures[i].range.start.flicks, cut.pictures[i - 1].range.end.flicks);
            }
            edits.push_back(edit);
            states.push_back(std::move(applied->project));
        }
        const Result<Project> replayed = applyAll(states.front(), edits);
        QVERIFY(replayed);
        QVERIFY(*replayed == states.back());
    }
};

QTEST_APPLESS_MAIN(TestRandomEdits)
#include "tst_random_edits.moc"
