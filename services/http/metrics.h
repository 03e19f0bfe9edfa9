#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace sw {

/// A number that only grows. All functions may be called from any thread.
class Counter {
public:
    void add(double amount = 1) { m_value.fetch_add(amount, std::memory_order_relaxed); }
    [[nodiscard]] double value() const { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<double> m_value = 0;
};

/// A number that rises and falls. All functions may be called from any thread.
class Gauge {
public:
    void set(double value) { m_value.store(value, std::memory_order_relaxed); }
    void add(double amount) { m_value.fetch_add(amount, std::memory_order_relaxed); }
    [[nodiscard]] double value() const { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<double> m_value = 0;
};

/// How often a value fell below each of some bounds. All functions may be called from any thread.
class Histogram {
public:
    /// `bounds` rise.
    explicit Histogram(std::vector<double> bounds);
    void observe(double value);
    [[nodiscard]] const std::vector<double>& bounds() const { return m_bounds; }
    /// How many values were at most bounds()[place]; for one place more, all.
    [[nodiscard]] std::uint64_t upTo(std::size_t place) const;
    [[nodiscard]] double sum() const { return m_sum.load(std::memory_order_relaxed); }

private:
    const std::vector<double> m_bounds;
    std::vector<std::atomic<std::uint64_t>> m_counts;  // of values between bounds, the last for those above all
    std::atomic<double> m_sum = 0;
};

/// What a program counts about itself, for `GET /metrics`. Whoever counts asks once for a number and keeps the reference,
/// which lives as long as this. All functions may be called from any thread.
class Metrics {
public:
    using Labels = std::vector<std::pair<std::string, std::string>>;

    /// The number of that name and those labels, made when it is asked for first. Names are those of Prometheus
    /// ("shortwright_requests_total"); one name is of one kind.
    Counter& counter(const std::string& name, const std::string& help, const Labels& labels = {});
    Gauge& gauge(const std::string& name, const std::string& help, const Labels& labels = {});
    /// `bounds` rise; without any, they go from half a millisecond to five minutes. All numbers of a name have the same.
    Histogram& histogram(const std::string& name, const std::string& help, const Labels& labels = {}, std::vector<double> bounds = {});

    /// Prometheus' text format, version 0.0.4, sorted by name and labels.
    [[nodiscard]] std::string text() const;

private:
    template <class Number>
    struct Family {
        std::string help;
        std::map<std::string, std::unique_ptr<Number>> series;  // by labels as they are written
    };
    template <class Number>
    using Families = std::map<std::string, Family<Number>>;

    mutable std::mutex m_mutex;  // guards the maps; the numbers guard themselves
    Families<Counter> m_counters;
    Families<Gauge> m_gauges;
    Families<Histogram> m_histograms;
};

}  // namespace sw
