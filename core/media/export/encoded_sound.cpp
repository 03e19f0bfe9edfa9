#include "core/media/export/encoded_sound.h"

#include <utility>

#include "core/base/json.h"
#include "core/media/export/film_export.h"

namespace sw {
namespace {

constexpr std::size_t kAhead = 64;  // packets, of 20 ms or so

std::string noteOf(const Loudness& loudness) {
    return canonicalText({{"integrated", loudness.integratedLufs},
                          {"truePeak", loudness.truePeakDb},
                          {"shortTermMax", loudness.shortTermMaxLufs},
                          {"momentaryMax", loudness.momentaryMaxLufs}});
}

std::optional<Loudness> loudnessFrom(const std::string& note) {
    const Result<Json> json = parseJson(note, "A note");
    if (!json || !json->is_object())
        return std::nullopt;
    return Loudness{numberOr(*json, "integrated", 0), numberOr(*json, "truePeak", 0), numberOr(*json, "shortTermMax", 0),
                    numberOr(*json, "momentaryMax", 0)};
}

}  // namespace

EncodedSound::EncodedSound(const ExportRequest& request, FrameRange range, SoundEncoder& encoder, const SegmentStore& store,
                         std::string key, std::stop_token stop)
    : m_queue(kAhead),
      m_thread([this, &request, range, &encoder, &store, key = std::move(key)](const std::stop_token& ending) {
          m_outcome = make(request, range, encoder, store, key, ending);
          m_queue.close();
      }),
      m_forward(std::move(stop), [this] { m_thread.request_stop(); }) {}

Result<void> EncodedSound::make(const ExportRequest& request, FrameRange range, SoundEncoder& encoder, const SegmentStore& store,
                               const std::string& key, const std::stop_token& stop) {
    if (std::optional<StoredSegment> kept = key.empty() ? std::nullopt : store.get(key)) {
        m_loudness = loudnessFrom(kept->note);
        for (ff::PacketPtr& packet : kept->packets)
            SW_CHECK(hand(std::move(packet), stop));
        return {};
    }
    SW_TRY(const FilmSound film, openFilmSound(request, range, stop));
    m_loudness = film.loudness;
    SegmentWriter kept = key.empty() ? SegmentWriter() : store.writer(key);
    const auto take = [&](ff::PacketPtr packet) {
        kept.add(*packet);
        return hand(std::move(packet), stop);
    };
    SW_CHECK(encoder.encode(film.pull, film.frames, take, stop));
    kept.commit(m_loudness ? noteOf(*m_loudness) : "");
    return {};
}

Result<void> EncodedSound::hand(ff::PacketPtr packet, const std::stop_token& stop) {
    if (!m_queue.push(std::move(packet), stop))
        return cancelled();
    return {};
}

Result<ff::PacketPtr> EncodedSound::wait() {
    const std::stop_token stop = m_thread.get_stop_token();
    if (std::optional<ff::PacketPtr> packet = m_queue.pop(stop))
        return std::move(*packet);
    if (stop.stop_requested())
        return cancelled();
    SW_CHECK(m_outcome);
    return nullptr;
}

Result<ff::PacketPtr> EncodedSound::next() {
    if (m_held.empty())
        return wait();
    ff::PacketPtr packet = std::move(m_held.front());
    m_held.pop_front();
    return packet;
}

Result<std::uintmax_t> EncodedSound::bytes() {
    constexpr std::uintmax_t kIndex = 8;  // of a packet
    std::uintmax_t total = 0;
    for (;;) {
        SW_TRY(ff::PacketPtr packet, wait());
        if (!packet)
            return total;
        total += static_cast<std::uintmax_t>(packet->size) + kIndex;
        m_held.push_back(std::move(packet));
    }
}

}  // namespace sw
