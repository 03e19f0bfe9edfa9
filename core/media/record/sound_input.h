#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace sw {

/// A microphone that there is.
struct InputDevice {
    std::string id;    ///< the system's, for start()
    std::string name;  ///< for people
    bool isDefault = false;
    friend bool operator==(const InputDevice&, const InputDevice&) = default;
};

/// A microphone as a recording sees it; a test can be one. The functions are called from one thread.
class SoundInput {
public:
    /// What is heard: 48 kHz, one channel, full scale ±1. Called on a thread of the input's, which it must not hold up.
    using Heard = std::function<void(std::span<const float> samples)>;
    /// It could not begin, or ended by itself; the sentence says why. Called once at most, on any thread.
    using Lost = std::function<void(const Error& error)>;

    virtual ~SoundInput() = default;
    [[nodiscard]] virtual std::vector<InputDevice> devices() const = 0;
    /// Listens to a device, "" for the system's default one, instead of what it listened to before.
    virtual void start(const std::string& device, Heard heard, Lost lost) = 0;
    /// Nothing is called afterwards.
    virtual void stop() = 0;
};

/// The system's microphones, through Qt Multimedia on a thread of its own. Made on the main thread, with an application
/// object.
class DeviceInput final : public SoundInput {
public:
    DeviceInput();
    ~DeviceInput() override;
    [[nodiscard]] std::vector<InputDevice> devices() const override;
    void start(const std::string& device, Heard heard, Lost lost) override;
    void stop() override;

private:
    class Listener;
    struct Thread;
    std::unique_ptr<Thread> m_thread;
};

}  // namespace sw
