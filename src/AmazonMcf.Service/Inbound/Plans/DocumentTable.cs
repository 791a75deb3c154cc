using AmazonMcf.Service.Labels;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>Documents that can be downloaded for a limited time: labels, and bills of lading.</summary>
internal static class DocumentTable
{
    /// <summary>How long a document can be downloaded.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <summary>Adds a document.</summary>
    /// <returns>Its id, which cannot be guessed.</returns>
    public static string Add(IStoreSession session, IEnumerable<LabelText> labels)
    {
        var id = Identifiers.Document(session);
        session.Execute(
            "INSERT INTO inbound_document (document_id, expires, content) VALUES ($id, $expires, $content)",
            ("$id", id),
            ("$expires", session.Now + Life),
            ("$content", InboundDocument.Write(labels)));
        return id;
    }

    /// <summary>Reads a document; null when there is none, or it has expired. Removes what has expired.</summary>
    public static List<LabelText>? Find(IStoreSession session, string id)
    {
        session.Execute("DELETE FROM inbound_document WHERE expires <= $now", ("$now", session.Now));
        return session.QueryFirst(
            "SELECT content FROM inbound_document WHERE document_id = $id",
            row => InboundDocument.ReadLabels(row.GetString(0)),
            ("$id", id));
    }
}
