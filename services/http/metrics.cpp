#include "services/http/metrics.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace sw {
namespace {

/// From half a millisecond to five minutes: a health check, and a film.
std::vector<double> secondBounds() {
    return {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300};
}

std::string numberText(double value) {
    char text[32];
    const double size = std::abs(value);
    const bool plain = size == 0 || (size >= 1e-6 && size < 1e15);
    const auto end = plain ? std::to_chars(text, text + sizeof text, value, std::chars_format::fixed).ptr
                           : std::to_chars(text, text + sizeof text, value).ptr;
    return {text, end};
}

std::string escaped(const std::string& text, bool quotes) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || (c == '"' && quotes))
            out += '\\';
        if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
    return out;
}

/// `a="x",b="y"`
std::string labelText(const Metrics::Labels& labels) {
    std::string text;
    for (const auto& [name, value] : labels)
        text += (text.empty() ? "" : ",") + name + "=\"" + escaped(value, true) + "\"";
    return text;
}

void addLine(std::string& out, const std::string& name, const std::string& labels, double value) {
    out += name;
    if (!labels.empty())
        out += "{" + labels + "}";
    out += " " + numberText(value) + "\n";
}

void addSeries(std::string& out, const std::string& name, const std::string& labels, const Counter& counter) {
    addLine(out, name, labels, counter.value());
}

void addSeries(std::string& out, const std::string& name, const std::string& labels, const Gauge& gauge) {
    addLine(out, name, labels, gauge.value());
}

void addSeries(std::string& out, const std::string& name, const std::string& labels, const Histogram& histogram) {
    const std::string comma = labels.empty() ? "" : ",";
    const std::vector<double>& bounds = histogram.bounds();
    for (std::size_t i = 0; i < bounds.size(); ++i)
        addLine(out, name + "_bucket", labels + comma + "le=\"" + numberText(bounds[i]) + "\"",
                static_cast<double>(histogram.upTo(i)));
    const auto all = static_cast<double>(histogram.upTo(bounds.size()));
    addLine(out, name + "_bucket", labels + comma + "le=\"+Inf\"", all);
    addLine(out, name + "_sum", labels, histogram.sum());
    addLine(out, name + "_count", labels, all);
}

template <class Families>
void addFamilies(std::string& out, const Families& families, const char* kind) {
    for (const auto& [name, family] : families) {
        out += "# HELP " + name + " " + escaped(family.help, false) + "\n# TYPE " + name + " " + kind + "\n";
        for (const auto& [labels, number] : family.series)
            addSeries(out, name, labels, *number);
    }
}

template <class Number, class Families, class... Arguments>
Number& seriesOf(Families& families, const std::string& name, const std::string& help, const Metrics::Labels& labels,
                 Arguments&&... arguments) {
    auto& family = families[name];
    family.help = help;
    std::unique_ptr<Number>& number = family.series[labelText(labels)];
    if (!number)
        number = std::make_unique<Number>(std::forward<Arguments>(arguments)...);
    return *number;
}

}  // namespace

Histogram::Histogram(std::vector<double> bounds) : m_bounds(std::move(bounds)), m_counts(m_bounds.size() + 1) {}

void Histogram::observe(double value) {
    const auto place = std::ranges::lower_bound(m_bounds, value) - m_bounds.begin();
    m_counts[static_cast<std::size_t>(place)].fetch_add(1, std::memory_order_relaxed);
    m_sum.fetch_add(value, std::memory_order_relaxed);
}

std::uint64_t Histogram::upTo(std::size_t place) const {
    std::uint64_t count = 0;
    for (std::size_t i = 0; i <= place && i < m_counts.size(); ++i)
        count += m_counts[i].load(std::memory_order_relaxed);
    return count;
}

Counter& Metrics::counter(const std::string& name, const std::string& help, const Labels& labels) {
    const std::lock_guard lock(m_mutex);
    return seriesOf<Counter>(m_counters, name, help, labels);
}

Gauge& Metrics::gauge(const std::string& name, const std::string& help, const Labels& labels) {
    const std::lock_guard lock(m_mutex);
    return seriesOf<Gauge>(m_gauges, name, help, labels);
}

Histogram& Metrics::histogram(const std::string& name, const std::string& help, const Labels& labels, std::vector<double> bounds) {
    const std::lock_guard lock(m_mutex);
    return seriesOf<Histogram>(m_histograms, name, help, labels, bounds.empty() ? secondBounds() : std::move(bounds));
}

std::string Metrics::text() const {
    const std::lock_guard lock(m_mutex);
    std::string out;
    addFamilies(out, m_counters, "counter");
    addFamilies(out, m_gauges, "gauge");
    addFamilies(out, m_histograms, "histogram");
    return out;
}

}  // namespace sw
