#include "ui/inspector/arithmetic.h"

#include <cmath>

namespace sw::ui {
namespace {

constexpr int kDeepest = 50;  // brackets and signs within one another

/// sum = product {(+|−) product}; product = factor {(×|÷) factor}; factor = [sign] number | "(" sum ")".
class Reader {
public:
    explicit Reader(const QString& text) : m_text(text) {}

    std::optional<double> all() {
        const std::optional<double> value = sum();
        return value && m_at == m_text.size() ? value : std::nullopt;
    }

private:
    std::optional<double> sum() {
        std::optional<double> value = product();
        while (value) {
            const bool plus = take('+');
            if (!plus && !take('-'))
                break;
            const std::optional<double> next = product();
            if (!next)
                return std::nullopt;
            *value += plus ? *next : -*next;
        }
        return value;
    }
    std::optional<double> product() {
        std::optional<double> value = factor();
        while (value) {
            const bool times = take('*');
            if (!times && !take('/'))
                break;
            const std::optional<double> next = factor();
            if (!next)
                return std::nullopt;
            *value = times ? *value * *next : *value / *next;
        }
        return value;
    }
    std::optional<double> factor() {
        if (++m_depth > kDeepest)
            return std::nullopt;
        std::optional<double> value;
        if (take('-')) {
            value = factor();
            if (value)
                *value = -*value;
        } else if (take('+')) {
            value = factor();
        } else if (take('(')) {
            value = sum();
            if (!take(')'))
                value.reset();
        } else {
            value = number();
        }
        --m_depth;
        return value;
    }
    std::optional<double> number() {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && (m_text[m_at].isDigit() || m_text[m_at] == '.'))
            ++m_at;
        bool ok = false;
        const double value = m_text.mid(from, m_at - from).toDouble(&ok);
        return ok ? std::optional(value) : std::nullopt;
    }
    bool take(char wanted) {
        if (m_at == m_text.size() || m_text[m_at] != QLatin1Char(wanted))
            return false;
        ++m_at;
        return true;
    }

    const QString& m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
};

}  // namespace

std::optional<double> evaluated(const QString& text, const QString& unit) {
    QString clean = text.trimmed();
    if (!unit.isEmpty() && clean.endsWith(unit, Qt::CaseInsensitive))
        clean.chop(unit.size());
    // Two numbers with only a space between them are no number.
    for (qsizetype i = 1; i + 1 < clean.size(); ++i)
        if (clean[i].isSpace() && clean[i - 1].isDigit() && clean[i + 1].isDigit())
            return std::nullopt;
    clean.remove(' ');
    clean.replace(',', '.');
    clean.replace(QChar(0x2212), '-');
    clean.replace(QChar(0x00d7), '*');
    clean.replace(QChar(0x00f7), '/');
    const std::optional<double> value = Reader(clean).all();
    return value && std::isfinite(*value) ? value : std::nullopt;
}

}  // namespace sw::ui
