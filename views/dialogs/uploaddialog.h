#pragma once

#include "flows/documentfile.h"
#include "flows/uploadflow.h"

#include <QDialog>
#include <QFutureWatcher>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace views {

class DocumentPreview;
class TextLabel;

//! The last look at a file before it goes to an order: whether it will do, under which name, and what it is.
class UploadDialog final : public QDialog
{
    Q_OBJECT

public:
    UploadDialog(domain::PortOrder order, const QString &path, QWidget *parent = nullptr);

    //! What an upload that did not arrive was called, and said to be; empty parts leave what stands there.
    void propose(const QString &name, const QString &description);
    flows::UploadFlow::Document document() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildForm();
    void take(const flows::DocumentFile &file);
    void follow();

    const domain::PortOrder m_order;
    const QString m_path;
    flows::DocumentFile m_file;
    bool m_read = false;
    QFutureWatcher<flows::DocumentFile> m_reading;
    QBoxLayout *m_sides;
    DocumentPreview *m_preview;
    TextLabel *m_verdict;
    QLineEdit *m_name;
    QComboBox *m_what;
    TextLabel *m_taken;
    QPushButton *m_rename;
    QCheckBox *m_repeat;
    QPushButton *m_go;
};

} // namespace views
