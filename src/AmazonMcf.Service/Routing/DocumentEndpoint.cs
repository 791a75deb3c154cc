using System.Text;
using AmazonMcf.Service.Apis.Inbound;
using AmazonMcf.Service.Http;
using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Labels;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Routing;

/// <summary>Serves documents that operations link to, as a storage service does: the link alone permits the download.</summary>
/// <param name="store">The store.</param>
internal sealed class DocumentEndpoint(IEmbeddedStore store)
{
    /// <summary>Its name in fault rules.</summary>
    public const string Name = "document";

    private const string Get = "GET";

    /// <summary>Whether a request is for a document.</summary>
    public static bool IsAskedFor(ServiceRequest request) =>
        string.Equals(request.Path, DocumentLinks.Path, StringComparison.Ordinal)
        && string.Equals(request.Method, Get, StringComparison.Ordinal);

    /// <summary>Handles a request for a document.</summary>
    public ServiceResponse Handle(ServiceRequest request)
    {
        var id = QueryString.Parse(request.Query).FirstOrDefault(pair => pair.Key == DocumentLinks.Id).Value ?? "";
        var labels = store.Run(session => DocumentTable.Find(session, id), _ => true);
        return labels is null ? Denied() : new ServiceResponse(200, "application/pdf", LabelSheet.Print(labels));
    }

    private static ServiceResponse Denied() => new(
        403,
        "application/xml",
        Encoding.UTF8.GetBytes(
            """<?xml version="1.0" encoding="UTF-8"?>"""
                + "\n<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>"));
}
