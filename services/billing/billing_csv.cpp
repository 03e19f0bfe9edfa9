#include "services/billing/billing_csv.h"

#include "services/http/csv_cell.h"

namespace sw {
namespace {

std::string row(const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i)
        line += (i == 0 ? "" : ",") + cells[i];
    return line + "\r\n";
}

Credits changeOf(const ledger::Posting& posting, const std::string& ledger) {
    Credits sum;
    for (const ledger::Entry& entry : posting.entries)
        if (entry.ledger == ledger)
            sum.thousandths += entry.amount;
    return sum;
}

}  // namespace

Credits availableChange(const ledger::Posting& posting) {
    return changeOf(posting, ledger::availableOf(posting.account));
}

Credits reservedChange(const ledger::Posting& posting) {
    return changeOf(posting, ledger::reservedOf(posting.account));
}

std::string ledgerCsv(const std::vector<ledger::Posting>& postings) {
    std::string csv = row({"number", "time", "kind", "reference", "text", "available", "reserved"});
    for (const ledger::Posting& posting : postings)
        csv += row({std::to_string(posting.number), momentText(posting.at), posting.kind, csvCell(posting.reference), csvCell(posting.text),
                    creditsText(availableChange(posting)), creditsText(reservedChange(posting))});
    return csv;
}

std::string usageCsv(const std::vector<UsedWork>& used) {
    std::string csv = row({"stage", "provider", "runs", "amount", "unit", "credits"});
    for (const UsedWork& line : used)
        csv += row({csvCell(line.stage), csvCell(line.provider), std::to_string(line.runs), std::to_string(line.amount), csvCell(line.unit), creditsText(line.credits)});
    return csv;
}

}  // namespace sw
