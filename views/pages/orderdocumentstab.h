#pragma once

#include "flows/orderdetail.h"
#include "flows/uploadflow.h"

#include <QWidget>

#include <functional>

class QListView;
class QPushButton;
class QStandardItemModel;

namespace views {

class DocumentPreview;
class ErrorBanner;
class Prompts;
class ProgressStrip;
class FactsList;
class TextLabel;
struct Fact;

//! The documents of an order: list, preview, open in another program, upload at any time, and how the letter of
//! authorization stands.
class OrderDocumentsTab final : public QWidget
{
    Q_OBJECT
public:
    //! Puts a document into a private file; empty when it could not be written.
    using KeepFile = std::function<std::optional<QString>(const QString &name, const QByteArray &content)>;

    OrderDocumentsTab(flows::OrderDetailFlow &detail, flows::UploadFlow &upload, KeepFile keep, Prompts &prompts,
        QWidget *parent = nullptr);

    void showOrder(const domain::PortOrder &order);
    //! What is known of the letter of authorization.
    void showLetter(const std::vector<Fact> &facts);
    //! What the file was called on the order, and said to be, when it was sent before.
    struct Wanted {
        QString name = {};
        QString description = {};
    };
    //! Asks for a file to upload to this order, now or when it is shown.
    void askForFile(const domain::OrderId &order, const Wanted &wanted);

Q_SIGNALS:
    void uploaded(); //!< read the order again

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *buildList();
    void connectFlows();
    void choose();
    void take(const domain::DocumentContent &document);
    void openOutside();
    void startUpload();
    void upload(const QString &path, const Wanted &wanted);
    void askAboutName(const flows::UploadFlow::Document &document);
    void follow();
    domain::DocumentId current() const;

    flows::OrderDetailFlow &m_detail;
    flows::UploadFlow &m_upload;
    const KeepFile m_keep;
    Prompts &m_prompts;
    domain::PortOrder m_order; //!< its id and documents
    std::optional<domain::DocumentContent> m_content; //!< of the current one, once read
    bool m_openWhenRead = false;
    domain::OrderId m_askFor; //!< the order that a file is wanted for once it is shown
    Wanted m_wanted; //!< of the next file
    QStandardItemModel *m_model = nullptr;
    QListView *m_list = nullptr;
    FactsList *m_letter = nullptr;
    TextLabel *m_empty = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_uploadButton = nullptr;
    ErrorBanner *m_banner = nullptr;
    ProgressStrip *m_progress = nullptr;
    DocumentPreview *m_preview = nullptr;
};

} // namespace views
