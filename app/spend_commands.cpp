#include <algorithm>

#include "app/command.h"
#include "core/base/text.h"

namespace sw::app {
namespace {

/// What one provider of one kind was paid in a month.
struct Sum {
    int runs = 0;
    double cost = 0;
    int unpriced = 0;
};

bool isMonth(const std::string& text) {
    return text.size() == 7 && text[4] == '-' && text.find_first_not_of("0123456789-") == std::string::npos &&
           text.substr(5) >= "01" && text.substr(5) <= "12";
}

std::string padded(const std::string& text, std::size_t width) {
    return text + std::string(text.size() < width ? width - text.size() : 1, ' ');
}

Result<void> runSpend(CommandContext& context) {
    SW_TRY(Purse* const purse, context.composition.purse());
    const std::string month = context.arguments.value("month").value_or(purse->book().month());
    if (!isMonth(month))
        return fail(ErrorCode::Usage, "--month takes a year and a month, such as " + purse->book().month() + ", not \"" + month + "\".");
    SW_TRY(const std::vector<Spending> lines, purse->book().lines(month));
    const std::string& currency = purse->prices().currency();
    std::map<std::pair<std::string, std::string>, Sum> sums;
    Sum total;
    for (const Spending& line : lines) {
        Json object = spendingToJson(line);
        object["event"] = "spending";
        context.console.emit(object);
        for (Sum* sum : {&sums[{line.kind, line.provider}], &total}) {
            ++sum->runs;
            sum->unpriced += !line.cost;
            if (line.currency == currency)
                sum->cost += line.cost.value_or(0);
        }
    }
    for (const auto& [who, sum] : sums)
        context.console.print(padded(who.first, 11) + padded(who.second, 20) + padded(std::to_string(sum.runs) + (sum.runs == 1 ? " run" : " runs"), 12) +
                              spokenAmount(sum.cost, currency) + (sum.unpriced > 0 ? ", price of " + std::to_string(sum.unpriced) + " unknown" : ""));
    const std::optional<double> budget = purse->budget();
    context.console.emit({{"event", "done"}, {"month", month}, {"total", total.cost}, {"currency", currency}, {"runs", total.runs},
                          {"unpriced", total.unpriced}, {"budget", budget ? Json(*budget) : Json()}});
    context.console.print((lines.empty() ? "Nothing was paid in " + month : spokenAmount(total.cost, currency) + " in " + month) +
                          (budget ? ", of a monthly budget of " + spokenAmount(*budget, currency) : "") + ".");
    return {};
}

}  // namespace

void tellSpending(const CommandContext& context, double cost) {
    const Result<Purse*> purse = context.composition.purse();
    if (!purse)
        return;
    if (cost > 0)
        context.console.notice("Paid: " + spokenAmount(cost, (*purse)->prices().currency()) + ".");
    const Result<std::string> warning = (*purse)->warning();
    if (!warning || warning->empty())
        return;
    context.console.emit({{"event", "budget"}, {"message", *warning}});
    context.console.warning(*warning);
}

std::vector<Command> spendCommands() {
    return {{"spend", "[--month YYYY-MM]", "what providers were paid, and for what", {{"month", "YYYY-MM", "another month than this one (UTC)"}}, runSpend}};
}

}  // namespace sw::app
