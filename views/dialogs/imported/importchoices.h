#pragma once

#include "domain/imported/importjob.h"
#include "flows/numbers/numbernames.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QPlainTextEdit;

namespace views {

class HostingLinksForm;

//! What an import begins with.
struct ImportStart {
    QStringList numbers = {}; //!< E.164
    domain::ImportLinks links = {};
    bool migrate = false; //!< T-Mobile said that another aggregator holds them
};

//! Which numbers are imported, and what they are linked to.
class ImportChoices final : public QWidget
{
    Q_OBJECT
public:
    ImportChoices(const flows::NumberNames &names, const ImportStart &start, QWidget *parent = nullptr);

    //! As they stand there; what cannot be read as a number, as it was typed.
    std::vector<QString> numbers() const;
    QString region() const; //!< empty: by the area codes
    bool migrates() const;
    domain::ImportLinks importLinks() const;
    void setLinks(const domain::ImportLinks &links);
    void addLines(const QString &lines); //!< to the numbers
    HostingLinksForm *links() const { return m_links; }

Q_SIGNALS:
    void changed();

private:
    QPlainTextEdit *m_paste;
    QComboBox *m_region;
    QCheckBox *m_migrate;
    HostingLinksForm *m_links;
    QTimer m_rest; //!< typing settles before a long text is read again
};

} // namespace views
