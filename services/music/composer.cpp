#include "services/music/composer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/base/digest.h"
#include "core/base/random.h"
#include "services/music/harmony.h"
#include "services/music/motif.h"

namespace sw {
namespace {

constexpr int kKick = 36;
constexpr int kCrash = 49;
constexpr int kPhraseBars = 4;
constexpr int kChordCentre = 60;
constexpr int kLowestBass = 33;
constexpr int kLowestLead = 64;

double level(SectionKind kind) {
    switch (kind) {
        case SectionKind::Intro:
            return 0.82;
        case SectionKind::Verse:
            return 0.92;
        case SectionKind::Contrast:
            return 0.86;
        case SectionKind::Full:
        case SectionKind::Ending:
            return 1.0;
    }
    return 1.0;
}

/// Writes one piece, part by part. Each part draws from a random sequence of its own, so that they do not depend on
/// each other.
Random streamOf(const Mood& mood, std::uint64_t seed, const std::string& what) {
    return Random(seedFrom(mood.name + "/" + std::to_string(seed) + "/" + what));
}

/// Beats per minute, within the mood's range.
double wishedTempo(const Mood& mood, std::uint64_t seed) {
    Random random = streamOf(mood, seed, "tempo");
    return mood.tempo[0] + (mood.tempo[1] - mood.tempo[0]) * random.unit();
}

/// The tempo is the one nearest to what is wished with which whole bars fill the duration.
MusicForm filledForm(const Mood& mood, Duration duration, std::uint64_t seed) {
    const double bars = duration.toSeconds() * wishedTempo(mood, seed) / (60 * kBeatsPerBar);
    return {std::max(1, static_cast<int>(std::lround(bars))), duration, {}};
}

class Composer {
public:
    Composer(const Mood& mood, const MusicForm& form, std::uint64_t seed);
    Piece compose();

private:
    [[nodiscard]] Random stream(const std::string& what) const;
    template <class T>
    const T* chosen(const std::vector<T>& options, SectionKind kind, const char* part) const;
    [[nodiscard]] TimePoint at(int bar, double step) const;
    void writeChords();
    void writeVoicings();
    void add(Part part, int bar, double step, double steps, int key, double velocity, Random& human);
    void writeBlockChords(Part part, const MusicSection& section, Random& human);
    void writePluck(const MusicSection& section, Random& human);
    void writeBass(const MusicSection& section, Random& human);
    void writeLead(const MusicSection& section, Random& human);
    void writeDrums(const MusicSection& section, bool lastBeforeEnding, Random& human);
    void addDrum(int bar, int step, int key, double velocity, Random& human);
    void writeEnding(Random& human);
    [[nodiscard]] int chordAt(int bar) const { return m_piece.chords[static_cast<std::size_t>(bar)]; }
    [[nodiscard]] const std::vector<int>& voicing(Part part, int bar) const;
    [[nodiscard]] int bassKey(int bar, int chordNote) const;
    [[nodiscard]] int leadTonic() const;
    [[nodiscard]] const Instrument& instrument(Part part) const {
        return m_mood.instruments[static_cast<std::size_t>(part)];
    }

    const Mood& m_mood;
    std::uint64_t m_seed;
    Piece m_piece;
    std::array<std::vector<std::vector<int>>, kMelodicParts> m_voicings;  ///< by part and bar
};

Composer::Composer(const Mood& mood, const MusicForm& form, std::uint64_t seed) : m_mood(mood), m_seed(seed) {
    Random random = stream("tempo");
    random.unit();  // the form's
    m_piece.duration = form.length;
    m_piece.ringOut = form.ringOut;
    m_piece.bars = form.bars;
    m_piece.bpm = m_piece.bars * kBeatsPerBar * 60 / form.length.toSeconds();
    m_piece.tonic = mood.tonics[random.below(mood.tonics.size())];
    m_piece.sections = planSections(m_piece.bars);
    for (int beat = 0; beat < m_piece.bars * kBeatsPerBar; ++beat)
        m_piece.beats.push_back(at(0, beat * kStepsPerBar / kBeatsPerBar));
}

Random Composer::stream(const std::string& what) const {
    return streamOf(m_mood, m_seed, what);
}

/// The pattern that `part` plays in all sections of one kind; null when it rests.
template <class T>
const T* Composer::chosen(const std::vector<T>& options, SectionKind kind, const char* part) const {
    if (options.empty())
        return nullptr;
    return &options[stream(std::string(part) + std::to_string(static_cast<int>(kind))).below(options.size())];
}

/// Steps may be fractions and reach into the next bars.
TimePoint Composer::at(int bar, double step) const {
    const double part = (bar * kStepsPerBar + step) / (m_piece.bars * kStepsPerBar);
    return {std::llround(part * static_cast<double>(m_piece.duration.flicks))};
}

void Composer::writeChords() {
    Random random = stream("harmony");
    const auto& verse = m_mood.progressions[random.below(m_mood.progressions.size())];
    const auto& contrast = m_mood.contrast[random.below(m_mood.contrast.size())];
    for (const MusicSection& section : m_piece.sections) {
        const auto& progression = section.kind == SectionKind::Contrast ? contrast : verse;
        const auto length = static_cast<int>(progression.size());
        // a short section takes the end of the progression, which leads on
        const int offset = section.bars < length ? length - section.bars : 0;
        for (int bar = 0; bar < section.bars; ++bar)
            m_piece.chords.push_back(progression[static_cast<std::size_t>((offset + bar) % length)]);
    }
    m_piece.chords.back() = 0;
    if (m_piece.bars >= 3)
        m_piece.chords[m_piece.chords.size() - 2] = m_mood.cadence;
}

void Composer::writeVoicings() {
    Random random = stream("colour");
    for (int bar = 0; bar < m_piece.bars; ++bar) {
        const bool seventh = random.chance(m_mood.colour) && bar + 1 < m_piece.bars;
        std::vector<int> keys;
        for (const int degree : chordDegrees(chordAt(bar), seventh))
            keys.push_back(keyOfDegree(m_mood.scale, m_piece.tonic, degree));
        for (const Part part : {Part::Pad, Part::Keys, Part::Pluck}) {
            auto& all = m_voicings[static_cast<std::size_t>(part)];
            const int centre = kChordCentre + (part == Part::Pad ? 0 : 4) + 12 * instrument(part).octave;
            const std::vector<int> triad(keys.begin(), keys.begin() + 3);
            all.push_back(
                voiced(part == Part::Pluck ? triad : keys, all.empty() ? std::vector<int>() : all.back(), centre));
        }
    }
}

const std::vector<int>& Composer::voicing(Part part, int bar) const {
    return m_voicings[static_cast<std::size_t>(part)][static_cast<std::size_t>(bar)];
}

int Composer::bassKey(int bar, int chordNote) const {
    int root = keyOfDegree(m_mood.scale, m_piece.tonic, chordAt(bar));
    while (root >= kLowestBass + 12)
        root -= 12;
    while (root < kLowestBass)
        root += 12;
    const int third = keyOfDegree(m_mood.scale, 0, chordAt(bar) + 2) - keyOfDegree(m_mood.scale, 0, chordAt(bar));
    const int fifth = keyOfDegree(m_mood.scale, 0, chordAt(bar) + 4) - keyOfDegree(m_mood.scale, 0, chordAt(bar));
    return root + std::array{0, third, fifth, 12}[static_cast<std::size_t>(chordNote)];
}

int Composer::leadTonic() const {
    int tonic = m_piece.tonic;
    while (tonic < kLowestLead)
        tonic += 12;
    return tonic + 12 * instrument(Part::Lead).octave;
}

/// Players are never quite on time, except on the beat that opens a bar.
void Composer::add(Part part, int bar, double step, double steps, int key, double velocity, Random& human) {
    const auto whole = static_cast<int>(step);
    const double swing = whole % 2 == 1 ? m_mood.swing : 0;
    const double late = whole % kStepsPerBar == 0 ? 0 : 0.03 * human.bell();
    const TimePoint start = at(bar, std::max(0.0, step + swing + late));
    const TimePoint end = std::min(at(bar, step + steps), TimePoint{m_piece.duration.flicks});
    const int struck = std::clamp(static_cast<int>(std::lround(velocity + 3 * human.bell())), 8, 124);
    if (start < end)
        m_piece.notes.push_back({start, part, key, struck, end - start});
}

void Composer::writeBlockChords(Part part, const MusicSection& section, Random& human) {
    const SectionStyle& style = m_mood.style(section.kind);
    const bool pad = part == Part::Pad;
    const std::string* pattern = chosen(pad ? style.pad : style.keys, section.kind, pad ? "pad" : "keys");
    if (!pattern)
        return;
    const double velocity = instrument(part).velocity * level(section.kind);
    for (int bar = section.firstBar; bar < section.firstBar + section.bars; ++bar)
        for (const PatternNote& note : patternNotes(*pattern))
            for (const int key : voicing(part, bar))
                add(part, bar, note.step, note.length * 0.96, key, velocity + (note.step == 0 ? 5 : 0), human);
}

void Composer::writePluck(const MusicSection& section, Random& human) {
    const std::string* pattern = chosen(m_mood.style(section.kind).pluck, section.kind, "pluck");
    if (!pattern)
        return;
    const double velocity = instrument(Part::Pluck).velocity * level(section.kind);
    for (int bar = section.firstBar; bar < section.firstBar + section.bars; ++bar) {
        const std::vector<int>& chord = voicing(Part::Pluck, bar);
        for (const PatternNote& note : patternNotes(*pattern)) {
            const auto index = static_cast<std::size_t>(note.letter - '0');
            const int key = chord[index % chord.size()] + 12 * static_cast<int>(index / chord.size());
            const double accent = note.step % 8 == 0 ? 6 : note.step % 4 == 0 ? 2 : note.step % 2 == 1 ? -7 : -3;
            add(Part::Pluck, bar, note.step, std::max(note.length, 2) * 0.9, key, velocity + accent, human);
        }
    }
}

void Composer::writeBass(const MusicSection& section, Random& human) {
    const std::string* pattern = chosen(m_mood.style(section.kind).bass, section.kind, "bass");
    if (!pattern)
        return;
    const double velocity = instrument(Part::Bass).velocity * level(section.kind);
    for (int bar = section.firstBar; bar < section.firstBar + section.bars; ++bar)
        for (const PatternNote& note : patternNotes(*pattern))
            add(Part::Bass, bar, note.step, note.length * 0.92, bassKey(bar, note.letter - '0'),
                velocity + (note.step % 8 == 0 ? 5 : -3), human);
}

/// Per pair of bars the motif and its answer, strong and long notes bent to the chord.
void Composer::writeLead(const MusicSection& section, Random& human) {
    if (!m_mood.style(section.kind).lead)
        return;
    Random random = stream("motif");
    const bool contrast = section.kind == SectionKind::Contrast;
    const std::size_t first = random.below(m_mood.motifs.size());
    Motif motif = makeMotif(m_mood.motifs[first], random);
    if (contrast)
        motif = makeMotif(m_mood.motifs[(first + 1) % m_mood.motifs.size()], random);
    const Motif answer = answered(motif, section.kind == SectionKind::Full ? MotifEnd::Closed : MotifEnd::Open);
    const double velocity = instrument(Part::Lead).velocity * level(section.kind);
    for (int pair = 0; pair < section.bars; pair += 2) {
        for (const MotifNote& note : pair % 4 == 0 && section.bars > 1 ? motif : answer) {
            const int bar = section.firstBar + pair + note.step / kStepsPerBar;
            if (bar >= section.firstBar + section.bars)
                continue;
            const int step = note.step % kStepsPerBar;
            const bool strong = step % 8 == 0 || note.length >= 4;
            const int degree = strong ? nearestChordDegree(note.degree, chordAt(bar)) : note.degree;
            add(Part::Lead, bar, step, note.length * 0.95, keyOfDegree(m_mood.scale, leadTonic(), degree),
                velocity + (strong ? 4 : -3), human);
        }
    }
}

/// Drums are on the grid: they are what the cuts are set to.
void Composer::addDrum(int bar, int step, int key, double velocity, Random& human) {
    const double swing = step % 2 == 1 ? m_mood.swing : 0;
    const int struck = std::clamp(static_cast<int>(std::lround(velocity + 2 * human.bell())), 8, 124);
    m_piece.notes.push_back({at(bar, step + swing), Part::Drums, key, struck, at(0, 1.5) - TimePoint{}});
}

void Composer::writeDrums(const MusicSection& section, bool lastBeforeEnding, Random& human) {
    const DrumPattern* pattern = chosen(m_mood.style(section.kind).drums, section.kind, "drums");
    const auto strike = [&](int bar, const DrumLine& line, int step) {
        if (const int hit = line.hits[static_cast<std::size_t>(step)])
            addDrum(bar, step, line.key, (18 + 10.5 * hit) * level(section.kind), human);
    };
    const int last = section.firstBar + section.bars - 1;
    const bool fills = !m_mood.fills.empty() && (section.bars >= kPhraseBars || lastBeforeEnding) &&
                       section.kind != SectionKind::Intro;
    const DrumFill* fill = fills ? &m_mood.fills[human.below(m_mood.fills.size())] : nullptr;
    for (int bar = section.firstBar; bar <= last; ++bar) {
        const bool filled = fill && bar == last;
        for (int step = 0; step < kStepsPerBar; ++step) {
            for (const DrumLine& line : filled&& step >= fill->from ? fill->pattern
                                        : pattern                   ? *pattern
                                                                    : DrumPattern())
                strike(bar, line, step);
        }
    }
    if (m_mood.accent > 0 && section.kind == SectionKind::Full)
        addDrum(section.firstBar, 0, kCrash, m_mood.accent, human);
}

/// Everybody on the tonic, rolled a little, and then silence comes by itself.
void Composer::writeEnding(Random& human) {
    const int bar = m_piece.bars - 1;
    constexpr double kRing = kStepsPerBar * 0.86;
    for (const int key : voicing(Part::Pad, bar))
        add(Part::Pad, bar, 0, kRing * 0.8, key, instrument(Part::Pad).velocity, human);
    double roll = 0;
    for (const int key : voicing(Part::Keys, bar))
        add(Part::Keys, bar, 0.25 * roll++, kRing, key, instrument(Part::Keys).velocity + 2, human);
    const std::vector<int>& pluck = voicing(Part::Pluck, bar);
    for (std::size_t i = 0; i < pluck.size(); ++i)
        add(Part::Pluck, bar, static_cast<double>(i), kRing - static_cast<double>(i), pluck[i],
            instrument(Part::Pluck).velocity - 4, human);
    add(Part::Bass, bar, 0, kRing, bassKey(bar, 0), instrument(Part::Bass).velocity, human);
    add(Part::Lead, bar, 0, kRing, leadTonic(), instrument(Part::Lead).velocity, human);
    if (m_mood.accent > 0) {
        addDrum(bar, 0, kKick, 104, human);
        addDrum(bar, 0, kCrash, m_mood.accent, human);
    }
}

Piece Composer::compose() {
    writeChords();
    writeVoicings();
    Random pad = stream("pad/human");
    Random keys = stream("keys/human");
    Random pluck = stream("pluck/human");
    Random bass = stream("bass/human");
    Random lead = stream("lead/human");
    Random drums = stream("drums/human");
    for (const MusicSection& section : m_piece.sections) {
        if (section.kind == SectionKind::Ending)
            continue;
        writeBlockChords(Part::Pad, section, pad);
        writeBlockChords(Part::Keys, section, keys);
        writePluck(section, pluck);
        writeBass(section, bass);
        writeLead(section, lead);
        writeDrums(section, section.firstBar + section.bars == m_piece.bars - 1, drums);
    }
    writeEnding(keys);
    std::sort(m_piece.notes.begin(), m_piece.notes.end());
    return std::move(m_piece);
}

}  // namespace

std::vector<TimePoint> Piece::kicks() const {
    std::vector<TimePoint> times;
    for (const Note& note : notes)
        if (note.part == Part::Drums && note.key == kKick)
            times.push_back(note.start);
    return times;
}

std::vector<MusicSection> planSections(int bars) {
    const int body = bars - 1;
    int intro = body >= 9 ? 2 : body >= 5 ? 1 : 0;
    const int over = (body - intro) % kPhraseBars;
    if (intro == 2 && over == 1)
        ++intro;  // rather a longer intro than a torn phrase
    std::vector<MusicSection> sections;
    if (intro > 0)
        sections.push_back({SectionKind::Intro, 0, intro});
    const int phrases = (body - intro + kPhraseBars - 1) / kPhraseBars;
    constexpr std::array kForm = {SectionKind::Verse, SectionKind::Full, SectionKind::Contrast, SectionKind::Full};
    for (int phrase = 0; phrase < phrases; ++phrase) {
        const int first = intro + phrase * kPhraseBars;
        // three phrases (or three over) are A B A′; the last one is always full
        const bool three = phrases % 4 == 3 && phrase >= phrases - 3;
        const int place = three ? std::array{0, 2, 3}[static_cast<std::size_t>(phrase - (phrases - 3))] : phrase % 4;
        const SectionKind kind =
            phrase == phrases - 1 && phrases > 1 ? SectionKind::Full : kForm[static_cast<std::size_t>(place)];
        sections.push_back({kind, first, std::min(kPhraseBars, body - first)});
    }
    sections.push_back({SectionKind::Ending, bars - 1, 1});
    return sections;
}

MusicForm filmForm(const Mood& mood, Duration duration, std::uint64_t seed) {
    constexpr Duration kShortestSteady = Duration::milliseconds(12'000);
    constexpr std::int64_t kHalfBeats = 2 * kBeatsPerBar;
    constexpr double kLeftOverCost = 0.1;  // of a whole bar, against a tempo that is so much off
    if (duration < kShortestSteady)
        return filledForm(mood, duration, seed);
    const Duration unit = Duration{kFlicksPerSecond / 30};
    const double wished = wishedTempo(mood, seed);
    MusicForm best;
    double lowest = std::numeric_limits<double>::max();
    for (std::int64_t halfBeat = 5; halfBeat <= 18; ++halfBeat) {
        const Duration bar = unit * (halfBeat * kHalfBeats);
        const std::int64_t bars = duration.flicks / bar.flicks;
        const Duration rest = duration - bar * bars;
        const double tempo = 60 * kBeatsPerBar / bar.toSeconds();
        const double cost = std::abs(std::log(tempo / wished)) + kLeftOverCost * rest.toSeconds() / bar.toSeconds();
        if (cost < lowest) {
            lowest = cost;
            best = {static_cast<int>(bars), bar * bars, rest};
        }
    }
    return best;
}

Piece compose(const Mood& mood, const MusicForm& form, std::uint64_t seed) {
    return Composer(mood, form, seed).compose();
}

Piece compose(const Mood& mood, Duration duration, std::uint64_t seed) {
    return compose(mood, filledForm(mood, duration, seed), seed);
}

}  // namespace sw
