#pragma once

#include "domain/clock.h"
#include "domain/porting/portindraft.h"
#include "store/drafts.h"
#include "tables/draftsmodel.h"

#include <QDialog>

class QPushButton;

namespace views {

class DataTable;
class ErrorBanner;
class PageState;

//! The port-ins that were begun on this computer: resume one, or discard it (with undo).
class DraftsDialog final : public QDialog
{
    Q_OBJECT
public:
    DraftsDialog(store::Drafts &drafts, QString profileKey, domain::Clock local, QWidget *parent = nullptr);

Q_SIGNALS:
    void resumeRequested(const domain::DraftId &id);

private:
    void read();
    void resume();
    void discard();
    void undo();
    void follow();
    domain::DraftId current() const;

    store::Drafts &m_drafts;
    const QString m_profileKey;
    tables::DraftsModel m_model;
    ErrorBanner *m_banner;
    QPushButton *m_undo;
    PageState *m_state = nullptr;
    DataTable *m_table;
    QPushButton *m_discard;
    QPushButton *m_resume;
    std::optional<domain::DraftId> m_discarded;
};

} // namespace views
