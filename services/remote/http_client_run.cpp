#include "core/base/error_code.h"
#include "services/remote/http_client.h"
#include "services/remote/provider_run.h"

namespace sw {
namespace {

constexpr std::size_t kPiece = 1 << 16;

/// What is ordered is posted; looking whether it is done, and fetching it, is free.
bool isOrder(const RemoteRequest& request) {
    return request.method == "POST";
}

RemoteAnswer answerFrom(const KeptAnswer& kept) {
    RemoteAnswer answer;
    answer.status = static_cast<int>(integerOr(kept.head, "status", 0));
    if (const auto headers = kept.head.find("headers"); headers != kept.head.end() && headers->is_object())
        for (const auto& [name, value] : headers->items())
            if (value.is_string())
                answer.headers.emplace_back(name, value.get<std::string>());
    return answer;
}

/// Gives a kept answer as if it came now.
Result<RemoteAnswer> again(KeptAnswer& kept, const ByteSink* sink) {
    if (const auto error = kept.head.find("error"); error != kept.head.end()) {
        return fail(errorCodeFrom(stringOr(*error, "code")).value_or(ErrorCode::Network), stringOr(*error, "message"), stringOr(*error, "detail"));
    }
    RemoteAnswer answer = answerFrom(kept);
    if (!sink || !answer.isGood()) {
        answer.body = std::move(kept.body);
        return answer;
    }
    for (std::size_t at = 0; at < kept.body.size(); at += kPiece)
        SW_CHECK((*sink)(std::string_view(kept.body).substr(at, kPiece), answer));
    return answer;
}

tl::unexpected<Error> notRecorded(const Endpoint& endpoint) {
    return fail(ErrorCode::NotFound, "What " + endpoint.provider +
                                         " answered to this was not recorded, and --replay asks nobody. Something is different "
                                         "from when it was recorded: the text, the settings or the version. Record it again, or "
                                         "leave --replay out.");
}

}  // namespace

Result<RemoteAnswer> HttpClient::fetch(const Endpoint& endpoint, const RemoteRequest& request, const Destination& destination,
                                       const std::stop_token& stop) {
    ProviderRun* const run = ProviderRun::current();
    AnswerStore* const answers = run ? run->answers() : nullptr;
    const bool replays = m_options.replay || (answers && answers->traffic() == Traffic::Replay);
    const bool paid = run && isOrder(request) && run->costs();
    if (!answers) {
        if (replays)
            return notRecorded(endpoint);
        if (paid && !m_options.offline)
            SW_CHECK(run->beforePaying());
        return send(endpoint, request, destination, stop);
    }
    const bool keeps = paid || answers->traffic() == Traffic::Record;
    const std::string digest = keeps || replays ? requestDigest(endpoint, request) : std::string();
    std::optional<KeptAnswer> kept;
    if (paid || replays) {
        SW_TRY(kept, answers->find(digest, run->node(), run->paidAnswers()));
    }
    if (kept) {
        if (!replays)
            run->keep(*kept);
        return again(*kept, destination.sink);
    }
    if (replays)
        return notRecorded(endpoint);
    if (paid && !m_options.offline)
        SW_CHECK(run->beforePaying());
    Result<RemoteAnswer> answer = keeps && !m_options.offline ? recorded(*run, *answers, digest, endpoint, request, destination, stop)
                                                              : send(endpoint, request, destination, stop);
    run->ended(answer ? answer->status : 0, paid);
    return answer;
}

/// Makes the call and takes its answer down before anybody sees the whole of it.
Result<RemoteAnswer> HttpClient::recorded(ProviderRun& run, AnswerStore& answers, const std::string& digest, const Endpoint& endpoint,
                                          const RemoteRequest& request, const Destination& destination, const std::stop_token& stop) {
    const bool paid = isOrder(request) && run.costs();
    const bool all = answers.traffic() == Traffic::Record;
    SW_TRY(const std::filesystem::path file, answers.place(digest, run.node(), paid));
    Json head = headOf(endpoint, request);
    head["run"] = run.id();
    head["node"] = run.node();
    const Result<Secret> key = endpoint.key ? endpoint.key(stop) : Result<Secret>(Secret());
    AnswerRecorder recorder(file, std::move(head), key ? *key : Secret());
    SW_CHECK(recorder.open());
    const ByteSink tee = [&](std::string_view bytes, const RemoteAnswer& answer) -> Result<void> {
        SW_CHECK(recorder.write(answer, bytes));
        return (*destination.sink)(bytes, answer);
    };
    Destination both;
    both.sink = destination.sink ? &tee : nullptr;
    if (destination.restart)
        both.restart = [&]() -> Result<void> {
            SW_CHECK(recorder.restart());
            return destination.restart();
        };
    Result<RemoteAnswer> answer = send(endpoint, request, both, stop);
    const bool isGood = answer && answer->isGood();
    if (!isGood && (!all || (!answer && answer.error().code == ErrorCode::Cancelled)))
        return answer;
    SW_TRY(const Flush flush, answer ? recorder.finish(*answer, answer->body) : recorder.finish(answer.error()));
    if (isGood && paid) {
        run.keep(file, flush);
        return answer;
    }
    SW_CHECK(flush.get());
    if (paid)
        answers.settle({file});  // a refusal is on record, but not to be given again
    return answer;
}

}  // namespace sw
