#include "views/attempttext.h"

#include <QCoreApplication>

namespace views {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(views::ErrorText)
};

} // namespace

AttemptText attemptText(Attempt attempt)
{
    switch (attempt) {
    case Attempt::ReadOrders:
        return {Words::tr("The orders could not be read.")};
    case Attempt::ReadOrder:
        return {Words::tr("The order could not be read.")};
    case Attempt::ReadNotes:
        return {Words::tr("The notes could not be read.")};
    case Attempt::ReadDocuments:
        return {Words::tr("The list of documents could not be read.")};
    case Attempt::ReadDocument:
        return {Words::tr("The document could not be read.")};
    case Attempt::ReadGroups:
        return {Words::tr("The activation groups could not be read.")};
    case Attempt::ReadDefaults:
        return {Words::tr("The porting defaults could not be read.")};
    case Attempt::ReadRequirements:
        return {Words::tr("What is asked for could not be read.")};
    case Attempt::ReadNumberOrder:
        return {Words::tr("The number order could not be read.")};
    case Attempt::CheckPortability:
        return {Words::tr("The numbers could not be checked.")};
    case Attempt::SearchNumber:
        return {Words::tr("The number could not be looked up.")};
    case Attempt::SignIn:
        return {Words::tr("Portside could not sign in.")};
    case Attempt::TestConnection:
        return {Words::tr("The connection could not be tested.")};
    case Attempt::CreateOrder:
        return {Words::tr("The order was not created."), Words::tr("The new order")};
    case Attempt::UpdateOrder:
        return {Words::tr("The order was not updated."), Words::tr("The update")};
    case Attempt::CancelOrder:
        return {Words::tr("The order was not canceled."), Words::tr("The cancelation")};
    case Attempt::AddNote:
        return {Words::tr("The note was not added."), Words::tr("The note")};
    case Attempt::Upload:
        return {Words::tr("The document was not uploaded."), Words::tr("The document")};
    case Attempt::Activate:
        return {Words::tr("The group was not activated."), Words::tr("The activation")};
    case Attempt::SaveDefaults:
        return {Words::tr("The porting defaults were not saved."), Words::tr("The new defaults")};
    case Attempt::ReadRegions:
        return {Words::tr("Where numbers can be had could not be read.")};
    case Attempt::SearchAvailable:
        return {Words::tr("The search for numbers failed.")};
    case Attempt::ReadNumbers:
        return {Words::tr("The numbers could not be read.")};
    case Attempt::RentNumber:
        return {Words::tr("The number was not rented."), Words::tr("The rental")};
    case Attempt::CreateNumberOrder:
        return {Words::tr("The number order was not made."), Words::tr("The new number order")};
    case Attempt::SaveRegistration:
        return {Words::tr("The registration was not saved."), Words::tr("The registration")};
    case Attempt::UploadAttachment:
        return {Words::tr("The paper was not uploaded."), Words::tr("The paper")};
    case Attempt::SubmitNumberOrder:
        return {Words::tr("The number order was not submitted."), Words::tr("The submission")};
    }
    Q_UNREACHABLE();
}

bool isWrite(Attempt attempt)
{
    return !attemptText(attempt).sent.isEmpty();
}

} // namespace views
