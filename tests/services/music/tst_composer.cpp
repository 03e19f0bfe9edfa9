#include <QtTest>
#include <set>

#include "services/music/composer.h"
#include "services/music/harmony.h"
#include "services/music/motif.h"

using namespace sw;

class TestComposer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void formOfAPiece_data();
    void formOfAPiece();
    void barsFillTheDuration_data();
    void barsFillTheDuration();
    void filmsHaveASteadyGrid();
    void tempoStaysNearTheMood();
    void sameSeedSamePiece();
    void otherSeedOtherPiece();
    void notesStayInsideAndInRange();
    void everythingBeginsOnTheFirstBeat();
    void pieceEndsOnTheTonic();
    void longMelodyNotesBelongToTheChord();
    void drumsAreOnTheGrid();
    void voicesMoveLittle();
    void patternsBecomeNotes();
    void answersEndOpenOrClosed();

private:
    std::vector<Mood> m_moods;
};

void TestComposer::initTestCase() {
    auto all = loadMoods(std::filesystem::path(SW_SOURCE_DIR) / "resources" / "moods");
    QVERIFY(all);
    m_moods = std::move(*all);
}

void TestComposer::formOfAPiece_data() {
    QTest::addColumn<int>("bars");
    QTest::addColumn<QString>("form");
    QTest::newRow("one bar") << 1 << "E1";
    QTest::newRow("two") << 2 << "V1 E1";
    QTest::newRow("five") << 5 << "V4 E1";
    QTest::newRow("six") << 6 << "I1 V4 E1";
    QTest::newRow("eleven") << 11 << "I2 V4 F4 E1";
    QTest::newRow("fifteen") << 15 << "I2 V4 C4 F4 E1";
    QTest::newRow("nineteen") << 19 << "I2 V4 F4 C4 F4 E1";
    QTest::newRow("thirteen") << 13 << "I2 V4 C4 F2 E1";
    QTest::newRow("twenty") << 20 << "I3 V4 F4 C4 F4 E1";
    QTest::newRow("twenty-seven") << 27 << "I2 V4 F4 C4 F4 V4 F4 E1";
}

void TestComposer::formOfAPiece() {
    QFETCH(int, bars);
    QFETCH(QString, form);
    QStringList drawn;
    int next = 0;
    for (const MusicSection& section : planSections(bars)) {
        QCOMPARE(section.firstBar, next);
        next += section.bars;
        drawn << QString("IVFCE"[static_cast<int>(section.kind)]) + QString::number(section.bars);
    }
    QCOMPARE(next, bars);
    QCOMPARE(drawn.join(' '), form);
}

void TestComposer::barsFillTheDuration_data() {
    QTest::addColumn<qint64>("samples");
    for (const qint64 samples : {48'000, 123'457, 480'001, 1'440'000, 2'880'123, 8'640'000})
        QTest::addRow("%lld", samples) << samples;
}

void TestComposer::barsFillTheDuration() {
    QFETCH(qint64, samples);
    const Duration duration = Duration::samples(samples, 48'000);
    for (const Mood& mood : m_moods) {
        const Piece piece = compose(mood, duration, 7);
        QCOMPARE(piece.duration, duration);
        QCOMPARE(static_cast<int>(piece.beats.size()), piece.bars * 4);
        QCOMPARE(static_cast<int>(piece.chords.size()), piece.bars);
        QCOMPARE(piece.beats.front(), TimePoint{});
        const double beat = static_cast<double>(duration.flicks) / static_cast<double>(piece.beats.size());
        QVERIFY(std::abs(60.0 / piece.bpm - Duration{static_cast<std::int64_t>(beat)}.toSeconds()) < 1e-6);
        for (std::size_t i = 1; i < piece.beats.size(); ++i)
            QVERIFY(std::abs(static_cast<double>((piece.beats[i] - piece.beats[i - 1]).flicks) - beat) <= 1.0);
    }
}

void TestComposer::filmsHaveASteadyGrid() {
    const Duration thirtieth{kFlicksPerSecond / 30};
    for (const Mood& mood : m_moods) {
        for (const int ms : {12'000, 15'000, 33'333, 45'000, 61'700, 180'000}) {
            for (std::uint64_t seed = 0; seed < 6; ++seed) {
                const Duration duration = Duration::milliseconds(ms);
                const MusicForm form = filmForm(mood, duration, seed);
                const Piece piece = compose(mood, form, seed);
                QCOMPARE((piece.duration + piece.ringOut).flicks, duration.flicks);
                QVERIFY(form.ringOut >= Duration{} && form.ringOut.flicks < form.length.flicks / form.bars);
                QVERIFY2(piece.bpm > mood.tempo[0] * 0.93 && piece.bpm < mood.tempo[1] * 1.07,
                         (mood.name + " " + std::to_string(piece.bpm)).c_str());
                for (const TimePoint beat : piece.beats)
                    QCOMPARE(beat.flicks % (thirtieth * 2).flicks, 0);
            }
        }
    }
}

void TestComposer::tempoStaysNearTheMood() {
    for (const Mood& mood : m_moods) {
        for (const int seconds : {20, 33, 47, 60, 90}) {
            const Piece piece = compose(mood, Duration::milliseconds(seconds * 1000), 3);
            QVERIFY2(piece.bpm > mood.tempo[0] * 0.93 && piece.bpm < mood.tempo[1] * 1.07, mood.name.c_str());
        }
    }
}

void TestComposer::sameSeedSamePiece() {
    for (const Mood& mood : m_moods)
        QVERIFY(compose(mood, Duration::milliseconds(30'500), 42) == compose(mood, Duration::milliseconds(30'500), 42));
}

void TestComposer::otherSeedOtherPiece() {
    for (const Mood& mood : m_moods) {
        std::set<std::vector<Note>> pieces;
        for (std::uint64_t seed = 0; seed < 12; ++seed)
            pieces.insert(compose(mood, Duration::milliseconds(20'000), seed).notes);
        QCOMPARE(pieces.size(), std::size_t{12});
    }
}

void TestComposer::notesStayInsideAndInRange() {
    for (const Mood& mood : m_moods) {
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            const Piece piece = compose(mood, Duration::milliseconds(25'300), seed);
            QVERIFY(piece.notes.size() > 60);
            QVERIFY(std::is_sorted(piece.notes.begin(), piece.notes.end()));
            for (const Note& note : piece.notes) {
                QVERIFY(note.start >= TimePoint{} && note.start < TimePoint{piece.duration.flicks});
                QVERIFY(note.length > Duration{});
                QVERIFY(note.velocity >= 1 && note.velocity <= 127);
                if (note.part == Part::Bass)
                    QVERIFY2(note.key >= 33 && note.key <= 57, mood.name.c_str());
                else if (note.part != Part::Drums)
                    QVERIFY2(note.key >= 38 && note.key <= 90, mood.name.c_str());
            }
        }
    }
}

void TestComposer::everythingBeginsOnTheFirstBeat() {
    for (const Mood& mood : m_moods)
        for (std::uint64_t seed = 0; seed < 8; ++seed)
            QCOMPARE(compose(mood, Duration::milliseconds(30'000), seed).notes.front().start, TimePoint{});
}

void TestComposer::pieceEndsOnTheTonic() {
    for (const Mood& mood : m_moods) {
        const Piece piece = compose(mood, Duration::milliseconds(30'000), 5);
        QCOMPARE(piece.chords.back(), 0);
        QCOMPARE(piece.chords[piece.chords.size() - 2], mood.cadence);
        QCOMPARE(piece.sections.back().kind, SectionKind::Ending);
        const TimePoint ending = piece.beats[piece.beats.size() - 4];
        bool bass = false;
        for (const Note& note : piece.notes) {
            if (note.part != Part::Bass || note.start < ending)
                continue;
            QCOMPARE((note.key - piece.tonic) % 12, 0);
            bass = true;
        }
        QVERIFY(bass);
    }
}

void TestComposer::longMelodyNotesBelongToTheChord() {
    for (const Mood& mood : m_moods) {
        const Piece piece = compose(mood, Duration::milliseconds(40'000), 11);
        const double bar = static_cast<double>(piece.duration.flicks) / piece.bars;
        int checked = 0;
        for (const Note& note : piece.notes) {
            if (note.part != Part::Lead || static_cast<double>(note.length.flicks) < bar * 0.23)
                continue;
            const double place = static_cast<double>(note.start.flicks) / bar + 0.01;
            const int chord = piece.chords[static_cast<std::size_t>(place)];
            std::set<int> allowed;
            for (const int degree : chordDegrees(chord, false))
                allowed.insert((keyOfDegree(mood.scale, piece.tonic, degree) % 12 + 12) % 12);
            QVERIFY2(allowed.contains(note.key % 12), mood.name.c_str());
            ++checked;
        }
        QVERIFY2(checked > 4, mood.name.c_str());
    }
}

void TestComposer::drumsAreOnTheGrid() {
    for (const Mood& mood : m_moods) {
        const Piece piece = compose(mood, Duration::milliseconds(40'000), 2);
        const double step = static_cast<double>(piece.duration.flicks) / (piece.bars * kStepsPerBar);
        const std::vector<TimePoint> kicks = piece.kicks();
        QVERIFY2(kicks.size() > 3, mood.name.c_str());
        QVERIFY(std::is_sorted(kicks.begin(), kicks.end()));
        for (const TimePoint kick : kicks) {
            const double steps = static_cast<double>(kick.flicks) / step;
            const double late = steps - std::floor(steps + 1e-6);
            QVERIFY(late < 1e-6 || std::abs(late - mood.swing) < 1e-6);
        }
    }
}

void TestComposer::voicesMoveLittle() {
    const std::vector<int> c = voiced({60, 64, 67}, {}, 60);
    const std::vector<int> f = voiced({65, 69, 72}, c, 60);
    const std::vector<int> g = voiced({67, 71, 74}, f, 60);
    for (const auto& [from, to] : {std::pair{c, f}, std::pair{f, g}}) {
        QCOMPARE(to.size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(std::abs(to[i] - from[i]) <= 5);
        QVERIFY(to[2] - to[0] < 12);
    }
    QCOMPARE(keyOfDegree({0, 2, 4, 5, 7, 9, 11}, 60, -1), 59);
    QCOMPARE(keyOfDegree({0, 2, 4, 5, 7, 9, 11}, 60, 7), 72);
    QCOMPARE(nearestChordDegree(3, 0), 2);
    QCOMPARE(nearestChordDegree(5, 0), 4);
}

void TestComposer::patternsBecomeNotes() {
    QCOMPARE(patternNotes("0--.x-1."), (std::vector<PatternNote>{{0, 3, '0'}, {4, 2, 'x'}, {6, 1, '1'}}));
    QCOMPARE(patternNotes("--.-x"), (std::vector<PatternNote>{{4, 1, 'x'}}));
    QVERIFY(patternNotes("....").empty());
}

void TestComposer::answersEndOpenOrClosed() {
    Random random(9);
    const Motif motif = makeMotif("x--x--x-x---x-x-x--x--x---------", random);
    QCOMPARE(motif.size(), std::size_t{9});
    QCOMPARE(answered(motif, MotifEnd::Open).back().degree, 4);
    QCOMPARE(answered(motif, MotifEnd::Closed).back().degree % 7, 0);
    for (std::size_t i = 0; i < motif.size(); ++i)
        QCOMPARE(answered(motif, MotifEnd::Closed)[i].step, motif[i].step);
}

QTEST_GUILESS_MAIN(TestComposer)
#include "tst_composer.moc"
