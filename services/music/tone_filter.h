#pragma once

namespace sw {

/// A second-order filter at 48 kHz, one channel, with its state (R. Bristow-Johnson, Audio EQ Cookbook).
class ToneFilter {
public:
    static ToneFilter highPass(double hertz, double q);
    static ToneFilter lowPass(double hertz, double q);
    /// 0 dB at `hertz`.
    static ToneFilter bandPass(double hertz, double q);
    static ToneFilter peak(double hertz, double q, double db);

    double next(double x) {
        const double y = m_b0 * x + m_s1;
        m_s1 = m_b1 * x - m_a1 * y + m_s2;
        m_s2 = m_b2 * x - m_a2 * y;
        return y;
    }

private:
    ToneFilter(double b0, double b1, double b2, double a0, double a1, double a2)
        : m_b0(b0 / a0), m_b1(b1 / a0), m_b2(b2 / a0), m_a1(a1 / a0), m_a2(a2 / a0) {}

    double m_b0;
    double m_b1;
    double m_b2;
    double m_a1;
    double m_a2;
    double m_s1 = 0;
    double m_s2 = 0;
};

}  // namespace sw
