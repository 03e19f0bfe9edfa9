#include "services/monitoring/crash_handler.h"

#include <cxxabi.h>
#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <csetjmp>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <typeinfo>
#include <utility>

#include "core/base/build_id.h"
#include "services/monitoring/crash_modules.h"
#include "services/monitoring/crash_notes.h"
#include "services/monitoring/crash_page.h"

namespace sw {
namespace {

constexpr std::array kSignals = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
constexpr std::array<std::string_view, kSignals.size()> kSignalNames = {"SIGSEGV", "SIGBUS", "SIGFPE", "SIGILL", "SIGABRT"};
constexpr unsigned kPatienceSeconds = 3;  // a report that takes longer hangs: the program ends without the rest of it
constexpr std::size_t kStackBytes = 64 << 10;
constexpr std::size_t kMostFrames = 128;

// All that the handler needs is made before, and lies at fixed places: it gets no arguments and may ask for no memory.
struct Prepared {
    std::array<char, 4096> folder{};
    std::array<char, 64> version{};
    std::array<char, 80> build{};
    std::array<char, 128> exception{};
    std::time_t began = 0;
    pid_t mainThread = 0;
    CrashPage page;
    CrashModules modules;
    std::array<void*, kMostFrames> frames{};
    std::array<char, 4200> path{};
    std::array<char, 400> note{};
    std::atomic<pid_t> reporting = 0;  // the thread that does
    sigjmp_buf nextPart{};
    int part = 0;  // of the report that is being written
    volatile std::sig_atomic_t canGoOn = 0;  // nextPart says where
};
Prepared prepared;

template <std::size_t Size>
void keep(std::array<char, Size>& place, std::string_view text) {
    const std::size_t length = std::min(text.size(), Size - 1);
    std::copy_n(text.data(), length, place.data());
    place[length] = 0;
}

pid_t threadNumber() {
    return static_cast<pid_t>(::syscall(SYS_gettid));
}

std::uint64_t counterOf(const void* context) {
#if defined(__x86_64__)
    return static_cast<std::uint64_t>(static_cast<const ucontext_t*>(context)->uc_mcontext.gregs[REG_RIP]);
#elif defined(__aarch64__)
    return static_cast<const ucontext_t*>(context)->uc_mcontext.pc;
#else
    (void)context;
    return 0;
#endif
}

/// Where a call of what is no function came from: it lies on top of the stack, or in the link register.
std::uint64_t callerOf(const void* context) {
#if defined(__x86_64__)
    const auto stack = static_cast<std::uint64_t>(static_cast<const ucontext_t*>(context)->uc_mcontext.gregs[REG_RSP]);
    std::uint64_t caller = 0;
    std::memcpy(&caller, reinterpret_cast<const void*>(stack), sizeof caller);
    return caller;
#elif defined(__aarch64__)
    return static_cast<const ucontext_t*>(context)->uc_mcontext.regs[30];
#else
    (void)context;
    return 0;
#endif
}

/// "20260131-081530": gmtime() may take locks. Days to dates after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
void addTime(CrashPage& page, std::time_t seconds) {
    const auto days = static_cast<std::int64_t>(seconds / 86'400) + 719'468;
    const auto ofDay = static_cast<std::uint64_t>(seconds % 86'400);
    const std::int64_t era = days / 146'097;
    const std::int64_t dayOfEra = days - era * 146'097;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t shifted = (5 * dayOfYear + 2) / 153;
    const std::int64_t month = shifted < 10 ? shifted + 3 : shifted - 9;
    const std::int64_t year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    page.number(static_cast<std::uint64_t>(year)).number(static_cast<std::uint64_t>(month), 10, 2);
    page.number(static_cast<std::uint64_t>(dayOfYear - (153 * shifted + 2) / 5 + 1), 10, 2).text("-");
    page.number(ofDay / 3600, 10, 2).number(ofDay / 60 % 60, 10, 2).number(ofDay % 60, 10, 2);
}

void addHead(CrashPage& page, int signal, std::time_t now) {
    std::string_view name = "?";
    for (std::size_t i = 0; i < kSignals.size(); ++i)
        if (kSignals[i] == signal)
            name = kSignalNames[i];
    std::array<char, 17> thread{};
    ::prctl(PR_GET_NAME, thread.data());
    const pid_t number = threadNumber();
    page.text("Shortwright crash report 1\nversion: ").text(prepared.version.data()).text("\nbuild: ").text(prepared.build.data());
    page.text("\ntime: ");
    addTime(page, now);
    page.text(" UTC\nrunning: ").number(static_cast<std::uint64_t>(std::max<std::time_t>(now - prepared.began, 0))).text(" s");
    page.text("\nsignal: ").text(name).text("\nthread: ").text(thread.data()).text(number == prepared.mainThread ? " (main)" : "");
    if (prepared.exception[0] != 0)
        page.text("\nexception: ").text(prepared.exception.data());
    page.text("\n");
    page.flush();
}

void addFrame(CrashPage& page, std::size_t number, std::uint64_t address) {
    page.text("  #").number(number).text(" ").address(address).text(" ");
    prepared.modules.place(page, address);
    page.flush();  // looking for names may go wrong
    Dl_info symbol{};
    const std::uint64_t call = number == 0 ? address : address - 1;  // it returns behind the call, perhaps into what follows
    if (::dladdr(reinterpret_cast<void*>(call), &symbol) != 0 && symbol.dli_sname != nullptr)
        page.text(" ").text(symbol.dli_sname);
    page.text("\n");
}

void addStack(CrashPage& page, const void* context) {
    page.text("stack:\n");
    page.flush();
    const auto count = static_cast<std::size_t>(std::max(::backtrace(prepared.frames.data(), kMostFrames), 0));
    const std::uint64_t counter = counterOf(context);
    const auto end = prepared.frames.begin() + static_cast<std::ptrdiff_t>(count);
    // Those above are the handler's.
    const auto first = std::find(prepared.frames.begin(), end, reinterpret_cast<void*>(counter));
    addFrame(page, 0, counter);
    if (first == end)
        addFrame(page, 1, callerOf(context));
    for (auto frame = first == end ? first : first + 1; frame < end; ++frame)
        addFrame(page, static_cast<std::size_t>(frame - first), reinterpret_cast<std::uint64_t>(*frame));
    page.flush();
}

void addNotes(CrashPage& page) {
    page.text("log:\n");
    for (std::size_t back = kCrashNotes; back-- > 0;)
        if (const std::size_t length = crashNote(back, prepared.note.data(), prepared.note.size()); length > 0)
            page.text("  ").text({prepared.note.data(), length}).text("\n");
    page.flush();
}

/// The report's file, or -1.
int openReport(std::time_t now) {
    for (std::size_t at = 1; prepared.folder[at] != 0; ++at)
        if (prepared.folder[at] == '/' || prepared.folder[at + 1] == 0) {
            const char next = std::exchange(prepared.folder[at + 1], '\0');
            ::mkdir(prepared.folder.data(), 0700);  // most are there
            prepared.folder[at + 1] = next;
        }
    std::size_t length = 0;
    const auto add = [&length](std::string_view text) {
        for (const char c : text)
            if (length + 1 < prepared.path.size())
                prepared.path[length++] = c;
    };
    const auto number = [&add](std::uint64_t value) {
        std::array<char, 20> digits{};
        std::size_t at = digits.size();
        do {
            digits[--at] = static_cast<char>('0' + value % 10);
            value /= 10;
        } while (value > 0);
        add({digits.data() + at, digits.size() - at});
    };
    add(prepared.folder.data());
    add("/crash-");
    number(static_cast<std::uint64_t>(now));
    add("-");
    number(static_cast<std::uint64_t>(::getpid()));
    add(".txt");
    prepared.path[length] = 0;
    return ::open(prepared.path.data(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
}

/// The parts of the report: one that crashes itself is left out.
void write(int signal, const void* context) {
    CrashPage& page = prepared.page;
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    const int file = openReport(now.tv_sec);
    if (file < 0)
        return;
    page.begin(file);
    for (prepared.part = 0; prepared.part < 5; ++prepared.part) {
        if (sigsetjmp(prepared.nextPart, 0) != 0) {
            page.text("\n(the rest of this part could not be told)\n");
            page.flush();
            continue;
        }
        prepared.canGoOn = 1;
        switch (prepared.part) {
            case 0: addHead(page, signal, now.tv_sec); break;
            case 1: prepared.modules.load(); break;
            case 2: addStack(page, context); break;
            case 3: addNotes(page); break;
            case 4: page.text("modules:\n"); prepared.modules.list(page); break;
            default: break;
        }
    }
    ::close(file);
    constexpr std::string_view kSaid = "\nshortwright crashed. What is known of it, without contents, is in ";
    page.begin(STDERR_FILENO);
    page.text(kSaid).text(prepared.path.data()).text("\n");
    page.flush();
}

void endAs(int signal) {
    ::signal(signal, SIG_DFL);
    ::raise(signal);
}

void onCrash(int signal, siginfo_t*, void* context) {
    pid_t nobody = 0;
    const pid_t self = threadNumber();
    if (!prepared.reporting.compare_exchange_strong(nobody, self)) {
        if (nobody == self && prepared.canGoOn != 0)
            siglongjmp(prepared.nextPart, 1);
        if (nobody == self)
            return endAs(signal);
        for (;;)
            ::pause();  // another thread reports and then ends the program
    }
    // Whatever hangs, hangs no longer than this.
    ::signal(SIGALRM, SIG_DFL);
    sigset_t alarms;
    sigemptyset(&alarms);
    sigaddset(&alarms, SIGALRM);
    sigaddset(&alarms, signal);
    ::pthread_sigmask(SIG_UNBLOCK, &alarms, nullptr);
    ::alarm(kPatienceSeconds);
    write(signal, context);
    endAs(signal);
}

/// An exception that nobody catches: what it says may be of the creator's, so that its type is told alone.
void onTerminate() {
    if (const std::type_info* type = abi::__cxa_current_exception_type())
        keep(prepared.exception, type->name());
    std::abort();
}

/// A thread's stack for signals, for as long as the thread lives.
class SignalStack {
public:
    SignalStack() {
        m_memory = ::mmap(nullptr, kStackBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (m_memory == MAP_FAILED)
            return;
        stack_t stack{};
        stack.ss_sp = m_memory;
        stack.ss_size = kStackBytes;
        ::sigaltstack(&stack, nullptr);
    }
    ~SignalStack() {
        if (m_memory == MAP_FAILED)
            return;
        stack_t none{};
        none.ss_flags = SS_DISABLE;
        ::sigaltstack(&none, nullptr);
        ::munmap(m_memory, kStackBytes);
    }
    SignalStack(const SignalStack&) = delete;
    SignalStack& operator=(const SignalStack&) = delete;

private:
    void* m_memory = nullptr;
};

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kWatched = true;
#else
constexpr bool kWatched = false;
#endif

std::atomic<bool> isInstalled = false;

}  // namespace

void reportCrashes(const std::filesystem::path& folder, const std::string& version) {
    if (kWatched)
        return;
    keep(prepared.folder, folder.string());
    keep(prepared.version, version);
    keep(prepared.build, buildId());
    prepared.began = std::time(nullptr);
    prepared.mainThread = threadNumber();
    ::backtrace(prepared.frames.data(), 2);  // loads what it needs, which asks for memory
    isInstalled = true;
    guardThisThread();
    std::set_terminate(onTerminate);
    struct sigaction action {};
    action.sa_sigaction = onCrash;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
    sigemptyset(&action.sa_mask);
    for (const int signal : kSignals)
        ::sigaction(signal, &action, nullptr);
}

void guardThisThread() {
    if (isInstalled)
        thread_local const SignalStack kStack;
}

}  // namespace sw
