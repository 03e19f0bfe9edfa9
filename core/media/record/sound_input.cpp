#include "core/media/record/sound_input.h"

#include <QAudioDevice>
#include <QAudioSource>
#include <QIODevice>
#include <QMediaDevices>
#include <QThread>
#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "core/media/sound/sound_file.h"

namespace sw {
namespace {

/// 100 ms of 16-bit mono: what a busy machine may be late without anything being lost.
constexpr int kBufferBytes = 9'600;
constexpr float kFullScale = 32'768;

QAudioFormat inputFormat() {
    QAudioFormat format;
    format.setSampleRate(kSoundRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

/// What the source writes into: hands samples on as they come.
class HeardDevice final : public QIODevice {
public:
    explicit HeardDevice(SoundInput::Heard heard) : m_heard(std::move(heard)) {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* bytes, qint64 count) override {
        std::array<qint16, 1024> whole;
        std::array<float, whole.size()> samples;
        const qint64 all = count / static_cast<qint64>(sizeof(qint16));
        for (qint64 done = 0; done < all;) {
            const auto now = static_cast<std::size_t>(std::min<qint64>(all - done, std::ssize(whole)));
            std::memcpy(whole.data(), bytes + done * static_cast<qint64>(sizeof(qint16)), now * sizeof(qint16));
            for (std::size_t i = 0; i < now; ++i)
                samples[i] = static_cast<float>(whole[i]) / kFullScale;
            m_heard(std::span(samples).first(now));
            done += static_cast<qint64>(now);
        }
        return count;
    }

private:
    SoundInput::Heard m_heard;
};

Error noMicrophone() {
    return {ErrorCode::NotFound,
            "There is no microphone. Connect one, or switch it on in the system's sound settings, then record again.", {}};
}

Error notOpened(const QAudioDevice& device) {
    return {ErrorCode::Io,
            "The microphone “" + device.description().toStdString() +
                "” could not be opened: another program may hold it, or the system does not let this one record. Look into "
                "the system's sound and privacy settings, then record again.",
            {}};
}

Error gone(const QAudioDevice& device) {
    return {ErrorCode::Io,
            "The microphone “" + device.description().toStdString() +
                "” is gone: it was unplugged, or the system's sound service ended.",
            {}};
}

QAudioDevice deviceNamed(const std::string& id) {
    if (id.empty())
        return QMediaDevices::defaultAudioInput();
    for (const QAudioDevice& device : QMediaDevices::audioInputs())
        if (device.id().toStdString() == id)
            return device;
    return {};
}

}  // namespace

/// What lives on the input's thread: the source and what it writes into.
class DeviceInput::Listener {
public:
    Listener() {
        QObject::connect(&m_devices, &QMediaDevices::audioInputsChanged, &m_context, [this] {
            const QList<QAudioDevice> there = QMediaDevices::audioInputs();
            if (m_source && !there.contains(m_device))
                lose(gone(m_device));
        });
    }

    void start(const std::string& id, Heard heard, Lost lost) {
        stop();
        m_lost = std::move(lost);
        m_device = deviceNamed(id);
        if (m_device.isNull())
            return lose(noMicrophone());
        if (!m_device.isFormatSupported(inputFormat()))
            return lose({ErrorCode::Unsupported,
                         "The microphone “" + m_device.description().toStdString() +
                             "” does not record at 48 kHz. Choose another one.",
                         {}});
        m_sink = std::make_unique<HeardDevice>(std::move(heard));
        m_source = std::make_unique<QAudioSource>(m_device, inputFormat());
        m_source->setBufferSize(kBufferBytes);
        m_source->start(m_sink.get());
        if (m_source->error() != QAudio::NoError)
            return lose(notOpened(m_device));
        QObject::connect(m_source.get(), &QAudioSource::stateChanged, &m_context, [this](QAudio::State state) {
            if (state == QAudio::StoppedState)
                lose(gone(m_device));
        });
    }

    void stop() {
        m_lost = {};
        close();
    }

private:
    void close() {
        if (m_source) {
            m_source->disconnect(&m_context);
            m_source->stop();
            // It may be what is calling.
            m_source.release()->deleteLater();
        }
        m_sink.reset();
    }

    void lose(const Error& error) {
        close();
        if (const Lost lost = std::exchange(m_lost, {}))
            lost(error);
    }

    QObject m_context;
    QMediaDevices m_devices;
    QAudioDevice m_device;
    Lost m_lost;
    std::unique_ptr<HeardDevice> m_sink;
    std::unique_ptr<QAudioSource> m_source;
};

struct DeviceInput::Thread {
    QThread thread;
    QObject context;  ///< lives on `thread`, as does the listener
    std::unique_ptr<Listener> listener;
};

DeviceInput::DeviceInput() : m_thread(std::make_unique<Thread>()) {
    // Qt's list of devices belongs to the thread that asks first.
    (void)QMediaDevices::defaultAudioInput();
    m_thread->context.moveToThread(&m_thread->thread);
    m_thread->thread.start();
    QMetaObject::invokeMethod(&m_thread->context, [t = m_thread.get()] { t->listener = std::make_unique<Listener>(); });
}

DeviceInput::~DeviceInput() {
    QMetaObject::invokeMethod(&m_thread->context, [t = m_thread.get()] {
        t->listener->stop();
        t->listener.reset();
        t->thread.quit();
    });
    m_thread->thread.wait();
}

std::vector<InputDevice> DeviceInput::devices() const {
    std::vector<InputDevice> devices;
    const QAudioDevice usual = QMediaDevices::defaultAudioInput();
    for (const QAudioDevice& device : QMediaDevices::audioInputs())
        devices.push_back({device.id().toStdString(), device.description().toStdString(), device == usual});
    return devices;
}

void DeviceInput::start(const std::string& device, Heard heard, Lost lost) {
    QMetaObject::invokeMethod(&m_thread->context,
                              [t = m_thread.get(), device, heard = std::move(heard), lost = std::move(lost)] {
                                  t->listener->start(device, heard, lost);
                              });
}

void DeviceInput::stop() {
    QMetaObject::invokeMethod(&m_thread->context, [t = m_thread.get()] { t->listener->stop(); },
                              Qt::BlockingQueuedConnection);
}

}  // namespace sw
