#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <vector>

#include "core/base/result.h"
#include "core/media/sound/loudness.h"
#include "core/media/sound/loudness_meter.h"

namespace sw {

/// How a recording ended.
struct Recorded {
    std::int64_t frames = 0;  ///< in the file
    Loudness loudness;
    std::optional<Error> error;  ///< why what was heard later is not in it
};

/// A WAV file that grows while something is recorded: 48 kHz, one channel, 16-bit PCM. Samples are handed over by one thread
/// without waiting for the disk, and written by another. The file can be read at any time, also after a crash: until it is
/// finished its header promises more than there is.
class RecordingFile {
public:
    /// `file` is replaced. Errors: Io.
    static Result<std::unique_ptr<RecordingFile>> create(const std::filesystem::path& file);
    /// Removes the file unless it was finished.
    ~RecordingFile();
    RecordingFile(const RecordingFile&) = delete;
    RecordingFile& operator=(const RecordingFile&) = delete;

    /// The next samples. After an error they are dropped.
    void add(std::span<const float> samples);
    /// Handed over so far.
    [[nodiscard]] std::int64_t frames() const { return m_frames; }
    /// Nothing more is written: the disk is full, or worse.
    [[nodiscard]] bool failed() const { return m_failed; }
    /// Waits until all is written, and completes the file: also after an error, with what is there. Once.
    Recorded finish();

private:
    RecordingFile(std::filesystem::path file, int descriptor);
    void run();
    void write(std::span<const float> samples);
    void fail(int errnoValue);

    std::filesystem::path m_file;
    int m_descriptor;
    std::atomic<std::int64_t> m_frames = 0;
    std::atomic<bool> m_failed = false;
    bool m_finished = false;

    std::mutex m_mutex;  ///< guards what follows, up to m_ending
    std::condition_variable m_wake;
    std::vector<float> m_waiting;
    bool m_ending = false;

    // The writing thread's until it has ended:
    std::int64_t m_written = 0;
    std::vector<char> m_bytes;
    LoudnessMeter m_meter;
    std::optional<Error> m_error;

    std::thread m_thread;  ///< last: it uses what is above
};

}  // namespace sw
