using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Labels;

namespace AmazonMcf.Service.Apis.Inbound;

/// <summary>Links to documents: a download needs no access token, and works for a limited time.</summary>
internal static class DocumentLinks
{
    /// <summary>Where documents are, at the host that was called.</summary>
    public const string Path = "/documents/";

    /// <summary>What follows the id of a document.</summary>
    public const string Extension = ".pdf";

    /// <summary>Creates a document.</summary>
    /// <returns>Where it can be downloaded.</returns>
    public static string Create(OperationCall call, IEnumerable<LabelText> labels) =>
        $"{call.Request.Scheme}://{call.Request.Header("Host")}{Path}{DocumentTable.Add(call.Session, labels)}{Extension}";
}
