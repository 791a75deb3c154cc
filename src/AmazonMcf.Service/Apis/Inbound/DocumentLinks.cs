using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Labels;

namespace AmazonMcf.Service.Apis.Inbound;

/// <summary>
/// Links to documents: a download needs no access token, and works for a limited time. What must not be guessed is in the query, which is
/// not logged.
/// </summary>
internal static class DocumentLinks
{
    /// <summary>Where documents are, at the host that was called.</summary>
    public const string Path = "/documents/labels.pdf";

    /// <summary>The query parameter that names a document.</summary>
    public const string Id = "id";

    /// <summary>Creates a document.</summary>
    /// <returns>Where it can be downloaded.</returns>
    public static string Create(OperationCall call, IEnumerable<LabelText> labels) =>
        $"{call.Request.Scheme}://{call.Request.Header("Host")}{Path}?{Id}={DocumentTable.Add(call.Session, labels)}";
}
