#include "core/media/record/recording_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "core/base/host.h"
#include "core/media/sound/sound_file.h"
#include "core/media/sound/wav_file.h"

namespace sw {
namespace {

constexpr std::int64_t kFrameBytes = 2;
constexpr std::int64_t kMostFrames = (0xFFFF'FFFF - 36) / kFrameBytes;
/// So much may wait for a disk that does not answer: a minute.
constexpr std::size_t kMostWaiting = 60 * static_cast<std::size_t>(kSoundRate);

/// Zero or an errno value; `done` counts the bytes that were written.
int writeAll(int descriptor, const char* bytes, std::size_t count, std::size_t& done) {
    done = 0;
    while (done < count) {
        const ssize_t written = ::write(descriptor, bytes + done, count - done);
        if (written < 0 && errno != EINTR)
            return errno;
        if (written > 0)
            done += static_cast<std::size_t>(written);
    }
    return 0;
}

Error writeFailed(int errnoValue) {
    return {ErrorCode::Io, "The recording could not be written on: " + reasonOf(errnoValue) + ".", std::to_string(errnoValue)};
}

}  // namespace

Result<std::unique_ptr<RecordingFile>> RecordingFile::create(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    std::size_t done = 0;
    const std::string header = wavHeader(1, kMostFrames);
    const int code = descriptor < 0 ? errno : writeAll(descriptor, header.data(), header.size(), done);
    if (code != 0) {
        if (descriptor >= 0) {
            ::close(descriptor);
            ::unlink(file.c_str());
        }
        return sw::fail(ErrorCode::Io, "The recording could not be begun in " + file.parent_path().string() + ": " + reasonOf(code) + ".");
    }
    return std::unique_ptr<RecordingFile>(new RecordingFile(file, descriptor));
}

RecordingFile::RecordingFile(std::filesystem::path file, int descriptor)
    : m_file(std::move(file)), m_descriptor(descriptor), m_meter(1, kMeterHop), m_thread([this] { run(); }) {}

RecordingFile::~RecordingFile() {
    const bool keep = m_finished;
    if (!keep)
        finish();
    ::close(m_descriptor);
    if (!keep)
        ::unlink(m_file.c_str());
}

void RecordingFile::add(std::span<const float> samples) {
    if (m_failed)
        return;
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.size() + samples.size() > kMostWaiting) {
            m_failed = true;
            return;
        }
        m_waiting.insert(m_waiting.end(), samples.begin(), samples.end());
    }
    m_frames += std::ssize(samples);
    m_wake.notify_one();
}

void RecordingFile::run() {
    std::vector<float> samples;
    for (;;) {
        samples.clear();
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
            if (m_waiting.empty())
                return;
            samples.swap(m_waiting);
        }
        write(samples);
    }
}

void RecordingFile::write(std::span<const float> samples) {
    if (m_error)
        return;
    const auto room = static_cast<std::size_t>(kMostFrames - m_written);
    samples = samples.first(std::min(samples.size(), room));
    m_bytes.resize(samples.size() * kFrameBytes);
    putPcm16(samples, m_bytes.data());
    std::size_t done = 0;
    const int code = writeAll(m_descriptor, m_bytes.data(), m_bytes.size(), done);
    const std::size_t whole = done / kFrameBytes;
    m_meter.add(samples.first(whole));
    m_written += static_cast<std::int64_t>(whole);
    if (code != 0)
        fail(code);
}

void RecordingFile::fail(int errnoValue) {
    m_error = writeFailed(errnoValue);
    m_failed = true;
}

Recorded RecordingFile::finish() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
    m_finished = true;
    if (m_failed && !m_error)
        m_error = Error{ErrorCode::Io, "The disk did not take the recording fast enough.", {}};
    // The header is there already: it needs no room.
    const std::string header = wavHeader(1, m_written);
    const bool complete = ::pwrite(m_descriptor, header.data(), header.size(), 0) == std::ssize(header) &&
                          ::ftruncate(m_descriptor, std::ssize(header) + m_written * kFrameBytes) == 0 && ::fsync(m_descriptor) == 0;
    if (!complete && !m_error)
        m_error = writeFailed(errno);
    m_meter.finish();
    const std::vector<double> hops(m_meter.energies().begin(), m_meter.energies().end());
    return {m_written, loudnessOf(hops, m_written, m_meter.peak()), m_error};
}

}  // namespace sw
