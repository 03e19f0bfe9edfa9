#include "services/remote/system_keychain.h"

#include <qt6keychain/keychain.h>

#include <QCoreApplication>
#include <QThread>
#include <chrono>
#include <functional>
#include <future>
#include <mutex>

namespace sw {
namespace {

constexpr std::chrono::milliseconds kLook{100};
constexpr int kMostLooks = 600;  // a minute, for a user who has to type a password first

QString serviceName() {
    return QStringLiteral("shortwright");
}

/// What a finished job says.
struct Said {
    QKeychain::Error error = QKeychain::OtherError;
    std::string words;
    std::string text;
};

tl::unexpected<Error> unavailable(const std::string& why) {
    return fail(ErrorCode::Unsupported, "There is no keychain here that keeps keys.", why);
}

Result<void> outcomeOf(const Said& said) {
    switch (said.error) {
        case QKeychain::NoError:
        case QKeychain::EntryNotFound: return {};
        case QKeychain::AccessDeniedByUser:
        case QKeychain::AccessDenied:
            return fail(ErrorCode::Io, "The keychain was not opened. Unlock it and try again.", said.words);
        default: return unavailable(said.words);  // without a service QtKeychain knows only "unknown error"
    }
}

}  // namespace

/// The thread, and an object that lives in it. The thread begins with the first question.
struct SystemKeychain::Room {
    std::mutex mutex;  // guards all but what happens in the thread
    QThread thread;
    QObject* inside = nullptr;

    ~Room() {
        thread.quit();
        thread.wait();
        delete inside;
    }

    void open() {
        const std::scoped_lock lock(mutex);
        if (inside)
            return;
        inside = new QObject;
        inside->moveToThread(&thread);
        thread.start();
    }

    /// Has a job made and run in the thread, and waits for what it says.
    Result<Said> ask(const std::function<QKeychain::Job*()>& make, const std::stop_token& stop = {}) {
        if (QCoreApplication::startingUp())
            return unavailable("no application");
        open();
        const auto promise = std::make_shared<std::promise<Said>>();
        std::future<Said> said = promise->get_future();
        QMetaObject::invokeMethod(inside, [make, promise] {
            QKeychain::Job* const job = make();
            QObject::connect(job, &QKeychain::Job::finished, job, [promise](QKeychain::Job* done) {
                Said heard{done->error(), done->errorString().toStdString(), {}};
                if (const auto* read = qobject_cast<QKeychain::ReadPasswordJob*>(done))
                    heard.text = read->textData().toStdString();
                promise->set_value(std::move(heard));
            });
            job->start();
        });
        for (int looks = 0; looks < kMostLooks; ++looks) {
            if (said.wait_for(kLook) == std::future_status::ready)
                return said.get();
            if (stop.stop_requested())
                return cancelled();
        }
        return unavailable("it did not answer");
    }
};

SystemKeychain::SystemKeychain() : m_room(std::make_unique<Room>()) {}
SystemKeychain::~SystemKeychain() = default;

Result<std::optional<Secret>> SystemKeychain::read(const std::string& name, const std::stop_token& stop) {
    SW_TRY(Said said, m_room->ask([name]() -> QKeychain::Job* {
        auto* job = new QKeychain::ReadPasswordJob(serviceName());
        job->setKey(QString::fromStdString(name));
        return job;
    }, stop));
    SW_CHECK(outcomeOf(said));
    if (said.error == QKeychain::EntryNotFound)
        return std::optional<Secret>();
    return std::optional(Secret(std::move(said.text)));
}

Result<void> SystemKeychain::write(const std::string& name, const Secret& secret) {
    SW_TRY(const Said said, m_room->ask([name, secret]() -> QKeychain::Job* {
        auto* job = new QKeychain::WritePasswordJob(serviceName());
        job->setKey(QString::fromStdString(name));
        job->setTextData(QString::fromStdString(secret.reveal()));
        return job;
    }));
    return outcomeOf(said);
}

Result<void> SystemKeychain::remove(const std::string& name) {
    SW_TRY(const Said said, m_room->ask([name]() -> QKeychain::Job* {
        auto* job = new QKeychain::DeletePasswordJob(serviceName());
        job->setKey(QString::fromStdString(name));
        return job;
    }));
    return outcomeOf(said);
}

}  // namespace sw
