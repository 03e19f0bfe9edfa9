#include "core/media/preview/sound_output.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QIODevice>
#include <QMediaDevices>
#include <QThread>
#include <QTimer>
#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>

#include "core/media/sound/sound_file.h"

namespace sw {
namespace {

/// 100 ms of 16-bit stereo. With PulseAudio 40 ms or less starve for ever without a word.
constexpr int kBufferBytes = 19'200;
constexpr int kFrameBytes = 4;
constexpr int kPollMs = 10;

QAudioFormat deviceFormat() {
    QAudioFormat format;
    format.setSampleRate(kSoundRate);
    format.setChannelCount(2);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

/// A stream as the sink reads it: 16 bit, without an end.
class StreamDevice final : public QIODevice {
public:
    explicit StreamDevice(std::shared_ptr<SoundStream> stream) : m_stream(std::move(stream)) {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return kBufferBytes; }

protected:
    qint64 readData(char* bytes, qint64 most) override {
        std::array<float, 2048> block;
        qint64 done = 0;
        while (most - done >= kFrameBytes) {
            const auto count = std::min(block.size(), static_cast<std::size_t>((most - done) / kFrameBytes * 2));
            m_stream->pull(std::span(block).first(count));
            for (std::size_t i = 0; i < count; ++i) {
                const auto sample = static_cast<qint16>(std::lround(std::clamp(block[i], -1.0F, 1.0F) * 32767));
                std::memcpy(bytes + done, &sample, sizeof sample);
                done += static_cast<qint64>(sizeof sample);
            }
        }
        return done;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    std::shared_ptr<SoundStream> m_stream;
};

}  // namespace

void PlayedCount::update(std::int64_t frames, Duration now) {
    if (frames <= m_frames)
        return;
    const Duration start = now - Duration::samples(frames, kSoundRate);
    const Duration off = start - m_start;
    constexpr Duration kLost = Duration::milliseconds(100);  // a stall, not jitter
    m_floor = m_frames == 0 ? 0 : at(now);
    m_start = m_frames == 0 || off > kLost || -off > kLost ? start : m_start + off / 16;
    m_frames = frames;
    m_newsAt = now;
}

std::int64_t PlayedCount::at(Duration now) const {
    if (m_frames == 0)
        return 0;
    const Duration since = std::min(now, m_newsAt + kMostAhead) - m_start;
    return std::max(sampleAt(TimePoint{} + since, kSoundRate), m_floor);
}

/// What lives on the output's thread: the sink and what it reads.
class DeviceOutput::Player {
public:
    explicit Player(std::shared_ptr<Clock> clock) : m_clock(std::move(clock)) {
        m_poll.setInterval(kPollMs);
        m_poll.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_poll, &QTimer::timeout, &m_poll, [this] { poll(); });
        QObject::connect(&m_devices, &QMediaDevices::audioOutputsChanged, &m_poll, [this] {
            if (m_stream)
                open();
        });
    }

    void start(std::shared_ptr<SoundStream> stream) {
        m_stream = std::move(stream);
        open();
    }

    void stop() {
        close();
        m_stream.reset();
    }

    struct Played {
        std::mutex mutex;  ///< guards what follows
        bool there = true;
        std::int64_t before = 0;  ///< pulled by devices that are gone
        PlayedCount count;
    };
    /// What is told about a stream; a new one for each.
    std::shared_ptr<Played> played;

private:
    void open() {
        close();
        const QAudioDevice device = QMediaDevices::defaultAudioOutput();
        if (!device.isNull()) {
            m_reader = std::make_unique<StreamDevice>(m_stream);
            m_sink = std::make_unique<QAudioSink>(device, deviceFormat());
            m_sink->setBufferSize(kBufferBytes);
            m_sink->start(m_reader.get());
        }
        const bool works = m_sink && m_sink->error() == QAudio::NoError;
        {
            const std::lock_guard lock(played->mutex);
            played->there = works;
            played->before = m_stream->pulled();
            played->count = {};
        }
        if (works)
            m_poll.start();
        else
            close();
    }

    void close() {
        m_poll.stop();
        if (m_sink)
            m_sink->stop();
        m_sink.reset();
        m_reader.reset();
    }

    void poll() {
        const bool works = m_sink->state() != QAudio::StoppedState;
        const std::int64_t frames = m_sink->processedUSecs() * kSoundRate / 1'000'000;
        {
            const std::lock_guard lock(played->mutex);
            played->there = works;
            if (works)
                played->count.update(frames, m_clock->now());
        }
        if (!works)
            close();
    }

    std::shared_ptr<Clock> m_clock;
    std::shared_ptr<SoundStream> m_stream;
    QMediaDevices m_devices;
    QTimer m_poll;
    std::unique_ptr<StreamDevice> m_reader;
    std::unique_ptr<QAudioSink> m_sink;
};

struct DeviceOutput::Thread {
    std::shared_ptr<Clock> clock;
    QThread thread;
    QObject context;  ///< lives on `thread`, as does the player
    std::unique_ptr<Player> player;
    std::mutex mutex;  ///< guards what follows
    std::shared_ptr<Player::Played> played;
};

DeviceOutput::DeviceOutput(std::shared_ptr<Clock> clock) : m_thread(std::make_unique<Thread>()) {
    // Qt's list of devices belongs to the thread that asks first.
    (void)QMediaDevices::defaultAudioOutput();
    m_thread->clock = std::move(clock);
    m_thread->context.moveToThread(&m_thread->thread);
    m_thread->thread.start();
    QMetaObject::invokeMethod(&m_thread->context,
                              [t = m_thread.get()] { t->player = std::make_unique<Player>(t->clock); });
}

DeviceOutput::~DeviceOutput() {
    QMetaObject::invokeMethod(&m_thread->context, [t = m_thread.get()] {
        t->player->stop();
        t->player.reset();
        t->thread.quit();
    });
    m_thread->thread.wait();
}

void DeviceOutput::start(std::shared_ptr<SoundStream> stream) {
    auto played = std::make_shared<Player::Played>();
    {
        const std::lock_guard lock(m_thread->mutex);
        m_thread->played = played;
    }
    QMetaObject::invokeMethod(&m_thread->context, [t = m_thread.get(), played, stream = std::move(stream)] {
        t->player->played = played;
        t->player->start(stream);
    });
}

void DeviceOutput::stop() {
    {
        const std::lock_guard lock(m_thread->mutex);
        m_thread->played.reset();
    }
    QMetaObject::invokeMethod(&m_thread->context, [t = m_thread.get()] { t->player->stop(); });
}

std::optional<std::int64_t> DeviceOutput::heard() {
    std::shared_ptr<Player::Played> played;
    {
        const std::lock_guard lock(m_thread->mutex);
        played = m_thread->played;
    }
    if (!played)
        return 0;
    const std::lock_guard lock(played->mutex);
    if (!played->there)
        return std::nullopt;
    return played->before + played->count.at(m_thread->clock->now());
}

}  // namespace sw
