#include "core/media/export/segment_store.h"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstring>
#include <fstream>
#include <memory>
#include <system_error>

#include "core/base/digest.h"
#include "core/base/host.h"

namespace sw {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kMagic = "shortwright segment 2\n";
constexpr std::string_view kSuffix = ".segment";
constexpr std::size_t kDigestLength = 64;
constexpr auto kAbandoned = std::chrono::hours(1);

/// What stands before a packet's bytes.
struct PacketHead {
    std::int64_t pts;
    std::int64_t dts;
    std::int64_t duration;
    std::int32_t flags;
    std::int32_t size;
};

/// What stands behind all packets and the note: how many there are, and how long it is.
struct Counts {
    std::uint32_t packets;
    std::uint32_t note;
};

template <class T>
std::string_view bytesOf(const T& value) {
    return {reinterpret_cast<const char*>(&value), sizeof value};
}

/// Writes a file and its digest as it goes.
class DigestingWriter {
public:
    explicit DigestingWriter(const fs::path& file) : m_out(file, std::ios::binary) { add(kMagic); }
    void add(std::string_view bytes) {
        m_hasher.add(bytes);
        m_out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    /// False when something could not be written.
    bool finish() {
        m_out << m_hasher.hex();
        m_out.close();
        return static_cast<bool>(m_out);
    }

private:
    std::ofstream m_out;
    Hasher m_hasher;
};

/// Reads values from the front of a text; each fails for good once there is too little left.
class Cursor {
public:
    explicit Cursor(std::string_view rest) : m_rest(rest) {}

    bool take(std::size_t count, std::string_view& out) {
        if (count > m_rest.size())
            return false;
        out = m_rest.substr(0, count);
        m_rest.remove_prefix(count);
        return true;
    }
    template <class T>
    bool take(T& value) {
        std::string_view bytes;
        if (!take(sizeof value, bytes))
            return false;
        std::memcpy(&value, bytes.data(), sizeof value);
        return true;
    }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
};

struct Unref {
    void operator()(AVBufferRef* buffer) const { av_buffer_unref(&buffer); }
};
using Buffer = std::unique_ptr<AVBufferRef, Unref>;

/// A file's bytes, with the zeros behind them that FFmpeg's readers want.
Buffer readWhole(const fs::path& file) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error);
    if (error || size > std::size_t{1} << 31)
        return nullptr;
    Buffer buffer(av_buffer_allocz(static_cast<std::size_t>(size) + AV_INPUT_BUFFER_PADDING_SIZE));
    std::ifstream in(file, std::ios::binary);
    if (!buffer || !in.read(reinterpret_cast<char*>(buffer->data), static_cast<std::streamsize>(size)))
        return nullptr;
    buffer->size = static_cast<std::size_t>(size);
    return buffer;
}

/// The packets share the file's bytes.
std::optional<StoredSegment> unpacked(const Buffer& file) {
    const std::string_view all(reinterpret_cast<const char*>(file->data), file->size);
    if (all.size() < kDigestLength || digestOf(all.substr(0, all.size() - kDigestLength)) != all.substr(all.size() - kDigestLength))
        return std::nullopt;
    const std::string_view body = all.substr(0, all.size() - kDigestLength);
    Counts counts{};
    if (body.size() < kMagic.size() + sizeof counts || !body.starts_with(kMagic))
        return std::nullopt;
    std::memcpy(&counts, body.data() + body.size() - sizeof counts, sizeof counts);
    Cursor cursor(body.substr(kMagic.size(), body.size() - kMagic.size() - sizeof counts));
    StoredSegment segment;
    for (std::uint32_t i = 0; i < counts.packets; ++i) {
        PacketHead head{};
        std::string_view bytes;
        if (!cursor.take(head) || head.size < 0 || !cursor.take(static_cast<std::size_t>(head.size), bytes))
            return std::nullopt;
        ff::PacketPtr packet(av_packet_alloc());
        packet->pts = head.pts;
        packet->dts = head.dts;
        packet->duration = head.duration;
        packet->flags = head.flags;
        packet->size = head.size;
        packet->buf = av_buffer_ref(file.get());
        packet->data = file->data + (bytes.data() - all.data());
        segment.packets.push_back(std::move(packet));
    }
    std::string_view note;
    if (!cursor.take(counts.note, note) || !cursor.atEnd())
        return std::nullopt;
    segment.note = note;
    return segment;
}

std::string nextPartName() {
    static std::atomic<unsigned> last = 0;
    return "." + std::to_string(::getpid()) + "-" + std::to_string(++last) + std::string(kPartSuffix);
}

}  // namespace

struct SegmentWriter::File {
    fs::path part;
    fs::path whole;
    DigestingWriter out;
    std::uint32_t packets = 0;
};

SegmentWriter::SegmentWriter(fs::path part, fs::path file)
    : m_file(new File{part, std::move(file), DigestingWriter(part)}) {}

SegmentWriter::SegmentWriter() = default;
SegmentWriter::SegmentWriter(SegmentWriter&&) noexcept = default;
SegmentWriter& SegmentWriter::operator=(SegmentWriter&&) noexcept = default;

SegmentWriter::~SegmentWriter() {
    std::error_code ignored;
    if (m_file)
        fs::remove(m_file->part, ignored);
}

void SegmentWriter::add(const AVPacket& packet) {
    if (!m_file)
        return;
    ++m_file->packets;
    m_file->out.add(bytesOf(PacketHead{packet.pts, packet.dts, packet.duration, packet.flags, packet.size}));
    m_file->out.add({reinterpret_cast<const char*>(packet.data), static_cast<std::size_t>(packet.size)});
}

void SegmentWriter::commit(const std::string& note) {
    if (!m_file)
        return;
    m_file->out.add(note);
    m_file->out.add(bytesOf(Counts{m_file->packets, static_cast<std::uint32_t>(note.size())}));
    // Not flushed to the device: what a power failure tears is found by its digest, and encoded again.
    std::error_code error;
    if (m_file->out.finish())
        fs::rename(m_file->part, m_file->whole, error);
    fs::remove(m_file->part, error);
    m_file.reset();
}

SegmentStore::SegmentStore(fs::path folder) : m_folder(std::move(folder)) {
    std::error_code ignored;
    if (!m_folder.empty())
        fs::create_directories(m_folder, ignored);
}

fs::path SegmentStore::fileOf(const std::string& key) const {
    return m_folder / (key + std::string(kSuffix));
}

bool SegmentStore::has(const std::string& key) const {
    std::error_code ignored;
    return keeps() && fs::exists(fileOf(key), ignored);
}

std::optional<StoredSegment> SegmentStore::get(const std::string& key) const {
    if (!has(key))
        return std::nullopt;
    const fs::path file = fileOf(key);
    std::error_code ignored;
    const Buffer bytes = readWhole(file);
    std::optional<StoredSegment> segment = bytes ? unpacked(bytes) : std::nullopt;
    if (segment)
        fs::last_write_time(file, fs::file_time_type::clock::now(), ignored);
    else
        fs::remove(file, ignored);
    return segment;
}

SegmentWriter SegmentStore::writer(const std::string& key) const {
    if (!keeps())
        return {};
    const fs::path file = fileOf(key);
    fs::path part = file;
    part += nextPartName();
    return {part, file};
}

void SegmentStore::put(const std::string& key, const std::vector<ff::PacketPtr>& packets, const std::string& note) const {
    SegmentWriter out = writer(key);
    for (const ff::PacketPtr& packet : packets)
        out.add(*packet);
    out.commit(note);
}

void SegmentStore::trim(std::uintmax_t bytes) const {
    struct Kept {
        fs::file_time_type used;
        std::uintmax_t size;
        fs::path file;
    };
    std::vector<Kept> all;
    std::uintmax_t total = 0;
    std::error_code error;
    const auto now = fs::file_time_type::clock::now();
    for (fs::directory_iterator it(m_folder, error), end; !error && it != end; it.increment(error)) {
        std::error_code vanished;
        const Kept kept{it->last_write_time(vanished), it->file_size(vanished), it->path()};
        if (vanished)
            continue;
        const std::string extension = kept.file.extension().string();
        if (extension == kPartSuffix && now - kept.used > kAbandoned)
            fs::remove(kept.file, vanished);
        if (extension != kSuffix)
            continue;
        total += kept.size;
        all.push_back(kept);
    }
    std::sort(all.begin(), all.end(), [](const Kept& a, const Kept& b) { return a.used < b.used; });
    for (const Kept& kept : all) {
        if (total <= bytes)
            break;
        std::error_code ignored;
        fs::remove(kept.file, ignored);
        total -= kept.size;
    }
}

}  // namespace sw
