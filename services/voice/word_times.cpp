#include "services/voice/word_times.h"

#include <algorithm>
#include <cmath>

#include "core/base/text.h"

namespace sw {
namespace {

constexpr double kFrame = 0.01;         // seconds
constexpr double kSilence = 1e-4;       // 40 dB below the loudest frame, as power
constexpr double kShortestWord = 0.04;  // seconds that are left of a word whatever its energy

double weightOf(const ReadingWord& word) {
    std::size_t characters = 1;
    for (const std::string& spoken : word.spoken)
        characters += toUtf32(spoken).size();
    return static_cast<double>(characters);
}

/// Divides [start, end) among the words first…last by their length.
void share(const Reading& reading, std::vector<SpeechSpan>& spans, std::size_t first, std::size_t last, double start,
           double end) {
    double total = 0;
    for (std::size_t i = first; i <= last; ++i)
        total += weightOf(reading.words[i]);
    double at = start;
    for (std::size_t i = first; i <= last; ++i) {
        const double length = (end - start) * weightOf(reading.words[i]) / total;
        spans[i] = {at, at + length};
        at += length;
    }
}

void fillGaps(const Reading& reading, std::vector<SpeechSpan>& spans, double duration) {
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (spans[i].known())
            continue;
        std::size_t last = i;
        while (last + 1 < spans.size() && !spans[last + 1].known())
            ++last;
        if (i > 0)
            share(reading, spans, i - 1, last, spans[i - 1].start, spans[i - 1].end);
        else if (last + 1 < spans.size())
            share(reading, spans, 0, last + 1, spans[last + 1].start, spans[last + 1].end);
        else
            share(reading, spans, 0, last, 0, duration);
        i = last;
    }
}

}  // namespace

std::vector<double> energyFrames(const MonoSound& sound) {
    const auto size = static_cast<std::size_t>(std::max(1.0, sound.sampleRate * kFrame));
    std::vector<double> frames;
    for (std::size_t at = 0; at < sound.samples.size(); at += size) {
        const std::size_t end = std::min(at + size, sound.samples.size());
        double sum = 0;
        for (std::size_t i = at; i < end; ++i)
            sum += static_cast<double>(sound.samples[i]) * static_cast<double>(sound.samples[i]);
        frames.push_back(sum / static_cast<double>(end - at));
    }
    return frames;
}

std::vector<SpeechSpan> withoutSilence(std::vector<SpeechSpan> spans, const MonoSound& sound) {
    const std::vector<double> frames = energyFrames(sound);
    const double loudest = frames.empty() ? 0 : *std::max_element(frames.begin(), frames.end());
    for (SpeechSpan& span : spans) {
        while (span.known() && span.end - kFrame > span.start + kShortestWord) {
            const auto frame = static_cast<std::size_t>(std::max(0.0, (span.end - kFrame / 2) / kFrame));
            if (frame < frames.size() && frames[frame] > loudest * kSilence)
                break;
            span.end -= kFrame;
        }
    }
    return spans;
}

std::vector<WordTime> wordTimes(const Reading& reading, std::vector<SpeechSpan> spans, double duration) {
    fillGaps(reading, spans, duration);
    std::vector<WordTime> words;
    double floor = 0;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const double start = std::clamp(spans[i].start, floor, duration);
        const double limit = i + 1 < spans.size() ? std::max(start, spans[i + 1].start) : duration;
        const double end = std::clamp(spans[i].end, start, std::min(limit, duration));
        floor = start;
        words.push_back({reading.words[i].text,
                         {TimePoint{Duration::seconds(start).flicks}, TimePoint{Duration::seconds(end).flicks}},
                         reading.words[i].spaceBefore, reading.words[i].reading});
    }
    return words;
}

}  // namespace sw
