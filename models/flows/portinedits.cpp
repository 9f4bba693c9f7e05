//! What a person may change in a draft: the setters of PortInFlow.
#include "flows/portinflow.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace flows {

using domain::DraftNumber;
using domain::PortInDraft;
using domain::PortInStep;

template <class T>
void PortInFlow::set(T PortInDraft::*member, const T &value, PortInStep step)
{
    if (m_draft.*member == value)
        return;
    m_draft.*member = value;
    touch(step);
}

void PortInFlow::touch(PortInStep step)
{
    // What the server objected to there may be mended now: it will say so again if not.
    std::erase_if(m_serverIssues, [step](const ServerIssue &issue) { return issue.step == step; });
    m_autosave.touch();
    forgetJudgment();
    Q_EMIT changed(step);
}

void PortInFlow::setReference(const QString &reference)
{
    set(&PortInDraft::reference, reference, PortInStep::Numbers);
}

void PortInFlow::setPastedText(const QString &text)
{
    if (text == m_draft.pastedText)
        return;
    set(&PortInDraft::pastedText, text, PortInStep::Numbers);
    readPastedText();
}

void PortInFlow::readPastedText()
{
    m_readingRevision = m_numbersRevision;
    const bool wasBusy = std::exchange(m_isReading, true);
    m_reading.setFuture(QtConcurrent::run(
        [text = m_draft.pastedText, numbers = m_draft.numbers] { return domain::readAgain(text, numbers).numbers; }));
    if (!wasBusy)
        Q_EMIT busyChanged(PortInStep::Numbers);
}

void PortInFlow::takePastedText()
{
    if (m_readingRevision != m_numbersRevision) {
        readPastedText(); // a number was changed meanwhile, and must not change back
        return;
    }
    m_isReading = false;
    replaceNumbers(m_reading.result());
    Q_EMIT busyChanged(PortInStep::Numbers);
    Q_EMIT numbersRead();
}

void PortInFlow::replaceNumbers(std::vector<DraftNumber> numbers)
{
    ++m_numbersRevision;
    if (numbers == m_draft.numbers)
        return;
    m_draft.numbers = std::move(numbers);
    touch(PortInStep::Numbers);
}

void PortInFlow::setNumbers(const std::vector<DraftNumber> &numbers, const QString &fileName)
{
    m_draft.fileName = fileName;
    replaceNumbers(numbers);
}

void PortInFlow::addNumbers(const std::vector<DraftNumber> &numbers)
{
    std::vector<DraftNumber> all = m_draft.numbers;
    all.insert(all.end(), numbers.begin(), numbers.end());
    replaceNumbers(std::move(all));
}

void PortInFlow::fixNumber(int index, const QString &typed)
{
    setNumber(index, domain::fixed(m_draft.numbers.at(size_t(index)), typed));
}

void PortInFlow::setNumber(int index, const DraftNumber &number)
{
    std::vector<DraftNumber> all = m_draft.numbers;
    DraftNumber &changed = all.at(size_t(index));
    const bool isAnother = changed.e164 != number.e164;
    changed = number;
    if (isAnother) { // what the server said was said of the one before
        changed.portability.reset();
        changed.portabilityAt.reset();
    }
    replaceNumbers(std::move(all));
}

void PortInFlow::setRemoved(const std::vector<int> &indexes, bool removed)
{
    std::vector<DraftNumber> all = m_draft.numbers;
    for (const int index : indexes)
        all.at(size_t(index)).removed = removed;
    replaceNumbers(std::move(all));
}

void PortInFlow::setSplit(domain::SplitMode split)
{
    set(&PortInDraft::split, split, PortInStep::Portability);
}

void PortInFlow::setEndUser(const domain::EndUser &endUser)
{
    set(&PortInDraft::endUser, endUser, PortInStep::EndUser);
}

void PortInFlow::setResellerName(const QString &name)
{
    set(&PortInDraft::resellerName, name, PortInStep::EndUser);
}

void PortInFlow::setPortOut(const domain::PortOutInfo &portOut)
{
    set(&PortInDraft::portOut, portOut, PortInStep::Carrier);
}

void PortInFlow::setSchedule(const domain::PortSchedule &schedule)
{
    set(&PortInDraft::schedule, schedule, PortInStep::Schedule);
}

void PortInFlow::setOnDemand(bool onDemand)
{
    set(&PortInDraft::onDemand, onDemand, PortInStep::Schedule);
}

void PortInFlow::setVoice(const std::optional<domain::VoiceConfiguration> &voice)
{
    set(&PortInDraft::voice, voice, PortInStep::Services);
}

void PortInFlow::setSms(const std::optional<domain::SmsConfiguration> &sms)
{
    set(&PortInDraft::sms, sms, PortInStep::Services);
}

void PortInFlow::setEmergency(const std::optional<domain::EmergencyAddress> &emergency)
{
    set(&PortInDraft::emergency, emergency, PortInStep::Services);
}

void PortInFlow::setNewPortOutPin(const QString &pin)
{
    set(&PortInDraft::newPortOutPin, pin, PortInStep::Services);
}

void PortInFlow::setMessagingFeatures(const QStringList &features)
{
    set(&PortInDraft::messagingFeatures, features, PortInStep::Services);
}

void PortInFlow::setDirectoryListing(const QString &text)
{
    set(&PortInDraft::directoryListing, text, PortInStep::Services);
}

void PortInFlow::setLoa(const domain::LoaChoice &loa)
{
    set(&PortInDraft::loa, loa, PortInStep::Loa);
}

void PortInFlow::setOrders(
    const std::vector<domain::SubmittedOrder> &orders, QObject *context, const DraftAutosave::Saved &saved)
{
    m_draft.orders = orders;
    forgetJudgment();
    m_autosave.write(context, saved);
    Q_EMIT changed(PortInStep::Review);
}

void PortInFlow::setServerIssues(int order, const std::vector<ServerIssue> &issues)
{
    std::erase_if(m_serverIssues, [order](const ServerIssue &issue) { return issue.order == order; });
    m_serverIssues.insert(m_serverIssues.end(), issues.begin(), issues.end());
    Q_EMIT judged();
}

} // namespace flows
