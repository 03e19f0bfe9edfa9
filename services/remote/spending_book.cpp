#include "services/remote/spending_book.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <ctime>
#include <optional>

#include "core/base/descriptor.h"
#include "core/base/host.h"
#include "core/base/text.h"

namespace sw {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kReservedPrefix = "reserved.";

std::int64_t systemSeconds() {
    using namespace std::chrono;
    return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

std::string timeText(std::int64_t seconds) {
    const std::time_t time = seconds;
    std::tm parts{};
    ::gmtime_r(&time, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

tl::unexpected<Error> failed(const char* what, const fs::path& file, int error) {
    return fail(ErrorCode::Io, "Could not " + std::string(what) + " " + file.string() +
                                   ", where it is written down what was paid: " + reasonOf(error) + ".");
}

Result<void> writeAll(int descriptor, std::string_view bytes, const fs::path& file) {
    const int error = writeWhole(descriptor, bytes);
    return error == 0 ? Result<void>() : Result<void>(failed("write", file, error));
}

Result<std::string> readFrom(const fs::path& file, std::uint64_t offset) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return errno == ENOENT ? Result<std::string>(std::string()) : failed("read", file, errno);
    std::string bytes;
    const int error = readWhole(descriptor, offset, bytes);
    ::close(descriptor);
    return error == 0 ? Result<std::string>(std::move(bytes)) : failed("read", file, error);
}

std::optional<Spending> spendingFrom(const std::string& line) {
    const auto json = parseJson(line, "It");
    if (!json || !json->is_object())
        return std::nullopt;
    Spending spending;
    spending.when = stringOr(*json, "when");
    spending.run = stringOr(*json, "run");
    if (spending.when.size() < 7 || spending.run.empty())
        return std::nullopt;
    spending.project = stringOr(*json, "project");
    spending.node = stringOr(*json, "node");
    spending.kind = stringOr(*json, "kind");
    spending.provider = stringOr(*json, "provider");
    spending.model = stringOr(*json, "model");
    spending.currency = stringOr(*json, "currency");
    if (const auto used = json->find("used"); used != json->end() && used->is_object())
        for (const auto& [unit, count] : used->items())
            if (count.is_number())
                spending.used[unit] = count.get<double>();
    if (const auto cost = json->find("cost"); cost != json->end() && cost->is_number())
        spending.cost = cost->get<double>();
    return spending;
}

/// Leaves what `spending` has beyond `before`; false when that is nothing.
bool takeAway(const Spending& before, Spending& spending) {
    for (const auto& [unit, count] : before.used)
        if (const auto it = spending.used.find(unit); it != spending.used.end() && (it->second -= count) <= 0)
            spending.used.erase(it);
    if (spending.cost)
        spending.cost = std::max(0.0, *spending.cost - before.cost.value_or(0));
    return !spending.used.empty();
}

}  // namespace

Json spendingToJson(const Spending& spending) {
    return {{"when", spending.when},         {"run", spending.run},   {"project", spending.project},
            {"node", spending.node},         {"kind", spending.kind}, {"provider", spending.provider},
            {"model", spending.model},       {"used", spending.used}, {"cost", spending.cost ? Json(*spending.cost) : Json()},
            {"currency", spending.currency}};
}

/// The folder, for this process alone for as long as it lives.
struct SpendingBook::Lock {
    explicit Lock(const fs::path& folder) {
        std::error_code ignored;
        fs::create_directories(folder, ignored);
        const fs::path file = folder / "lock";
        descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        int done = descriptor < 0 ? -1 : 0;
        while (done == 0 && (done = ::flock(descriptor, LOCK_EX)) != 0 && errno == EINTR)
            done = 0;
        if (done != 0)
            state = failed("lock", file, errno);
    }
    ~Lock() {
        if (descriptor >= 0)
            ::close(descriptor);
    }
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

    int descriptor = -1;
    Result<void> state;
};

SpendingBook::SpendingBook(fs::path folder, UnixSeconds unixSeconds)
    : m_folder(std::move(folder)), m_unixSeconds(unixSeconds ? std::move(unixSeconds) : UnixSeconds(systemSeconds)) {}

SpendingBook::~SpendingBook() {
    if (m_reservedDescriptor < 0)
        return;
    ::unlink(m_reservedFile.c_str());
    ::close(m_reservedDescriptor);
}

std::string SpendingBook::month() const {
    return timeText(m_unixSeconds()).substr(0, 7);
}

void SpendingBook::know(const std::string& line) {
    const auto spending = spendingFrom(line);
    if (!spending)
        return;
    Spending& run = m_known.runs[spending->run];
    for (const auto& [unit, count] : spending->used)
        run.used[unit] += count;
    run.cost = run.cost.value_or(0) + spending->cost.value_or(0);
    MonthSpend& month = m_known.months[{spending->when.substr(0, 7), spending->currency}];
    month.spent += spending->cost.value_or(0);
    month.unpriced += !spending->cost;
}

/// Reads what was written since the last time, by whomever. A line without its end was torn: nobody writes now.
Result<void> SpendingBook::readNew() {
    struct stat state {};
    if (::stat(file().c_str(), &state) != 0 || static_cast<std::uint64_t>(state.st_size) < m_known.bytes)
        m_known = {};
    SW_TRY(const std::string bytes, readFrom(file(), m_known.bytes));
    std::size_t begin = 0;
    for (std::size_t end = bytes.find('\n'); end != std::string::npos; end = bytes.find('\n', begin)) {
        know(bytes.substr(begin, end - begin));
        begin = end + 1;
    }
    if (begin < bytes.size())
        know(bytes.substr(begin));
    if (!bytes.empty())
        m_known.endIsWhole = begin == bytes.size();
    m_known.bytes += bytes.size();
    return {};
}

/// Made anew under a name that nobody has, and locked before anybody may look at it: the folder is locked.
Result<void> SpendingBook::openReserved() {
    if (m_reservedDescriptor >= 0)
        return {};
    static std::atomic<unsigned> serial = 0;
    m_reservedFile = m_folder / (std::string(kReservedPrefix) + std::to_string(::getpid()) + "." + std::to_string(serial++));
    ::unlink(m_reservedFile.c_str());
    m_reservedDescriptor = ::open(m_reservedFile.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (m_reservedDescriptor < 0 || ::flock(m_reservedDescriptor, LOCK_EX | LOCK_NB) != 0)
        return failed("write", m_reservedFile, errno);
    return {};
}

Result<void> SpendingBook::writeReserved() {
    SW_CHECK(openReserved());
    std::array<char, 32> text;
    const auto [end, error] = std::to_chars(text.begin(), text.end(), m_reserved);
    if (error != std::errc())
        return fail(ErrorCode::Internal, "The expected costs of what runs could not be noted. Please report it.");
    if (::ftruncate(m_reservedDescriptor, 0) != 0 || ::lseek(m_reservedDescriptor, 0, SEEK_SET) != 0)
        return failed("write", m_reservedFile, errno);
    return writeAll(m_reservedDescriptor, {text.data(), static_cast<std::size_t>(end - text.data())}, m_reservedFile);
}

/// What all processes have set aside. The files of those that are gone are removed.
Result<double> SpendingBook::reserved() {
    double sum = m_reserved;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(m_folder, error)) {
        const fs::path& path = entry.path();
        if (!path.filename().string().starts_with(kReservedPrefix) || path == m_reservedFile)
            continue;
        const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0)
            continue;
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
            ::unlink(path.c_str());
        } else {
            std::array<char, 32> text;
            double amount = 0;
            if (const ssize_t size = ::pread(descriptor, text.data(), text.size(), 0); size > 0)
                std::from_chars(text.data(), text.data() + size, amount);
            sum += std::max(0.0, amount);
        }
        ::close(descriptor);
    }
    return error ? Result<double>(failed("read", m_folder, error.value())) : Result<double>(sum);
}

Result<std::optional<SpendingBook::Reservation>> SpendingBook::reserve(double amount, double most, const std::string& currency) {
    constexpr double kLeastAmount = 1e-9;  // sums of hundredths are not exact
    const std::scoped_lock guard(m_mutex);
    const Lock lock(m_folder);
    SW_CHECK(lock.state);
    SW_CHECK(readNew());
    SW_TRY(const double others, reserved());
    const MonthSpend& now = m_known.months[{month(), currency}];
    if (now.spent + others + amount > most + kLeastAmount)
        return std::optional<Reservation>();
    m_reserved += amount;
    if (Result<void> written = writeReserved(); !written) {
        m_reserved -= amount;
        return tl::unexpected<Error>(std::move(written).error());
    }
    return std::optional<Reservation>(std::in_place, *this, amount);
}

void SpendingBook::release(double amount) {
    const std::scoped_lock guard(m_mutex);
    const Lock lock(m_folder);
    m_reserved = std::max(0.0, m_reserved - amount);
    if (m_reserved < 1e-9)
        m_reserved = 0;
    (void)writeReserved();  // too much set aside until this process ends, at worst
}

Result<void> SpendingBook::add(Spending spending) {
    const std::scoped_lock guard(m_mutex);
    const Lock lock(m_folder);
    SW_CHECK(lock.state);
    SW_CHECK(readNew());
    if (const auto before = m_known.runs.find(spending.run); before != m_known.runs.end() && !takeAway(before->second, spending))
        return {};
    spending.when = timeText(m_unixSeconds());
    const std::string line = (m_known.endIsWhole ? "" : "\n") + canonicalText(spendingToJson(spending)) + "\n";
    const int descriptor = ::open(file().c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return failed("write", file(), errno);
    const Result<void> written = writeAll(descriptor, line, file());
    ::close(descriptor);
    return written;
}

/// Without the lock: others may write meanwhile.
Result<void> SpendingBook::flush() const {
    const int descriptor = ::open(file().c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0)
        return failed("write", file(), errno);
    const Result<void> flushed = ::fdatasync(descriptor) == 0 ? Result<void>() : Result<void>(failed("write", file(), errno));
    ::close(descriptor);
    return flushed;
}

Flush SpendingBook::flushBeside() const {
    return std::async(std::launch::async, [this] { return flush(); });
}

Result<MonthSpend> SpendingBook::thisMonth(const std::string& currency) {
    const std::scoped_lock guard(m_mutex);
    std::error_code error;
    if (!fs::exists(m_folder, error))
        return MonthSpend();
    const Lock lock(m_folder);
    SW_CHECK(lock.state);
    SW_CHECK(readNew());
    MonthSpend now = m_known.months[{month(), currency}];
    SW_TRY(now.reserved, reserved());
    return now;
}

Result<std::vector<Spending>> SpendingBook::lines(const std::string& month) {
    SW_TRY(const std::string bytes, readFrom(file(), 0));
    std::vector<Spending> all;
    for (const std::string& line : split(bytes, '\n'))
        if (auto spending = spendingFrom(line); spending && spending->when.starts_with(month))
            all.push_back(std::move(*spending));
    return all;
}

}  // namespace sw
