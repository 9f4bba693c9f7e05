#pragma once

#include "sandbox/callbacks.h"
#include "sandbox/imported/hostingcontext.h"
#include "sandbox/imported/hostinglife.h"
#include "sandbox/imported/hostingseeds.h"
#include "sandbox/imported/hostingstate.h"
#include "sandbox/router.h"

namespace sandbox {

class Tokens;

//! The Imported Numbers & Hosting Orders API as a whole: what it remembers, its routes, and who may call them.
class ImportedDesk
{
public:
    struct Context {
        const Clock &clock;
        const Tokens &tokens;
        const QString &project;
        bool strict = false; //!< refuse a raw + in a query
    };

    explicit ImportedDesk(const Context &context);
    ~ImportedDesk();

    //! Begins with what is kept in \p file, else seeded, or empty without \p seed; an empty file keeps nothing.
    //! \returns why it cannot.
    QString begin(const std::optional<HostingSeed> &seed, const QString &file = {});
    Reply answer(const Request &request);
    //! Adds the control calls on hosting to the router of the remote control.
    void addControlTo(Router &control);
    void tick(); //!< does what is due, and keeps what changed

private:
    std::optional<Reply> refusal(const Request &request) const;
    HostingContext context();
    void addRoutes(Router &router);
    void keep();

    Context m_context;
    HostingBook m_book;
    Callbacks m_callbacks;
    HostingLife m_life;
    std::optional<HostingFile> m_file;
    QString m_keptSecret;
    Router m_router;
    // Routes hold references to what stands above.
    std::vector<std::shared_ptr<void>> m_routes;
};

} // namespace sandbox
