#pragma once

#include <vector>

namespace sw {

/// A second-order filter, direct form I, with its state. Coefficients after R. Bristow-Johnson, "Cookbook formulae for
/// audio EQ biquad filter coefficients" (W3C Note, 2021). Frequencies in Hz; gains in dB.
class Biquad {
public:
    static Biquad highPass(double sampleRate, double frequency, double q);
    static Biquad lowPass(double sampleRate, double frequency, double q);
    static Biquad peaking(double sampleRate, double frequency, double q, double gainDb);
    /// Shelf slope 1.
    static Biquad highShelf(double sampleRate, double frequency, double gainDb);

    double process(double sample) {
        const double out = m_b0 * sample + m_b1 * m_x1 + m_b2 * m_x2 - m_a1 * m_y1 - m_a2 * m_y2;
        m_x2 = m_x1;
        m_x1 = sample;
        m_y2 = m_y1;
        m_y1 = out;
        return out;
    }
    void process(std::vector<float>& samples) {
        for (float& sample : samples)
            sample = static_cast<float>(process(static_cast<double>(sample)));
    }

private:
    Biquad(double b0, double b1, double b2, double a0, double a1, double a2)
        : m_b0(b0 / a0), m_b1(b1 / a0), m_b2(b2 / a0), m_a1(a1 / a0), m_a2(a2 / a0) {}

    double m_b0, m_b1, m_b2, m_a1, m_a2;
    double m_x1 = 0, m_x2 = 0, m_y1 = 0, m_y2 = 0;
};

}  // namespace sw
