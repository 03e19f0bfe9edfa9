#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"
#include "services/remote/part_download.h"
#include "services/remote/price_list.h"

namespace sw {

/// A run that was paid for.
struct Spending {
    std::string when;  ///< "2026-11-27T01:04:45Z"
    std::string run;   ///< one of a kind: a run that goes on after a crash is still the same
    std::string project;
    std::string node;
    std::string kind;
    std::string provider;
    std::string model;
    UsedUnits used = {};
    std::optional<double> cost = {};  ///< nullopt when nobody knows
    std::string currency;
};

Json spendingToJson(const Spending& spending);

/// How a month stands.
struct MonthSpend {
    double spent = 0;
    double reserved = 0;  ///< of runs that are under way, of all processes
    int unpriced = 0;     ///< runs whose cost nobody knows
};

/// What the user has spent, in a folder of the user's: spending.jsonl, only ever appended to, one line of JSON per paid run (and
/// another for what it uses when it goes on after a failure); and what is reserved for runs under way, in a file for each process, which it holds locked for as long as it lives: what
/// a killed one had reserved is free again at once. Several processes and any thread may use it. Months are those of UTC.
class SpendingBook {
public:
    using UnixSeconds = std::function<std::int64_t()>;

    /// The folder is made when there is something to write. Without `unixSeconds` the system's time counts.
    explicit SpendingBook(std::filesystem::path folder, UnixSeconds unixSeconds = {});
    ~SpendingBook();
    SpendingBook(const SpendingBook&) = delete;
    SpendingBook& operator=(const SpendingBook&) = delete;

    /// An amount that is set aside for a run, until it is destroyed.
    class Reservation {
    public:
        Reservation() = default;
        Reservation(SpendingBook& book, double amount) : m_book(&book), m_amount(amount) {}
        Reservation(Reservation&& other) noexcept : m_book(std::exchange(other.m_book, nullptr)), m_amount(other.m_amount) {}
        Reservation& operator=(Reservation&& other) noexcept {
            std::swap(m_book, other.m_book);
            std::swap(m_amount, other.m_amount);
            return *this;
        }
        ~Reservation() {
            if (m_book)
                m_book->release(m_amount);
        }

    private:
        SpendingBook* m_book = nullptr;
        double m_amount = 0;
    };

    /// Sets `amount` aside for a run of this month. nullopt when then more than `most` were spent or set aside.
    Result<std::optional<Reservation>> reserve(double amount, double most, const std::string& currency);
    /// Writes a line with the present time: what the run has used beyond what the book has of it already, and nothing where
    /// that is all. It is on the device after a flush.
    Result<void> add(Spending spending);
    Result<void> flush() const;
    /// The same on a thread of its own; the book outlives it.
    [[nodiscard]] Flush flushBeside() const;
    /// This month in one currency.
    Result<MonthSpend> thisMonth(const std::string& currency);
    /// "2026-11"
    [[nodiscard]] std::string month() const;
    /// The lines of a month, or all for "". Lines that cannot be read, such as one that a crash has torn, are left out.
    Result<std::vector<Spending>> lines(const std::string& month);

private:
    struct Lock;
    struct Known {
        std::uint64_t bytes = 0;  ///< of the file, that were read
        std::map<std::string, Spending> runs;  ///< what the book has of each: used and cost
        std::map<std::pair<std::string, std::string>, MonthSpend> months;  ///< by month and currency
        bool endIsWhole = true;
    };
    Result<void> readNew();
    void know(const std::string& line);
    Result<double> reserved();
    Result<void> writeReserved();
    Result<void> openReserved();
    void release(double amount);
    [[nodiscard]] std::filesystem::path file() const { return m_folder / "spending.jsonl"; }

    std::filesystem::path m_folder;
    UnixSeconds m_unixSeconds;
    std::mutex m_mutex;  // guards all below
    Known m_known;
    std::filesystem::path m_reservedFile;
    int m_reservedDescriptor = -1;
    double m_reserved = 0;
};

}  // namespace sw
