#pragma once

#include <vector>

#include "core/media/record/sound_input.h"

namespace sw::test {

/// A microphone that hears what a test says, when it says it.
class FakeInput final : public SoundInput {
public:
    /// Outlives the input; what it does with it is seen here.
    struct Wires {
        std::vector<InputDevice> devices{{"mic-1", "Desk microphone", true}, {"mic-2", "Headset", false}};
        std::string started;  ///< the device that is listened to
        Heard heard;
        Lost lost;
        bool on = false;

        /// A tone of so many milliseconds.
        void hear(int milliseconds, float loudness = 0.5F) const {
            std::vector<float> samples(static_cast<std::size_t>(milliseconds) * 48);
            for (std::size_t i = 0; i < samples.size(); ++i)
                samples[i] = i % 100 < 50 ? loudness : -loudness;
            heard(samples);
        }
    };

    explicit FakeInput(Wires& wires) : m_wires(wires) {}
    [[nodiscard]] std::vector<InputDevice> devices() const override { return m_wires.devices; }
    void start(const std::string& device, Heard heard, Lost lost) override {
        m_wires.started = device;
        m_wires.heard = std::move(heard);
        m_wires.lost = std::move(lost);
        m_wires.on = true;
    }
    void stop() override { m_wires.on = false; }

private:
    Wires& m_wires;
};

}  // namespace sw::test
