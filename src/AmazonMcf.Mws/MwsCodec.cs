namespace AmazonMcf.Mws;

/// <summary>
/// Reads and writes requests and responses of FulfillmentOutboundShipment 2010-10-01, the Amazon MWS API that was shut down after
/// 2024-03-31. Thread-safe.
/// </summary>
internal static class MwsCodec
{
    /// <summary>The value of <c>Version</c>.</summary>
    public const string Version = "2010-10-01";

    /// <summary>The error if <c>Action</c> is missing.</summary>
    internal const string NotGiven = "is missing.";

    /// <summary>The error if <c>Action</c> is not one of the eleven operations.</summary>
    internal const string NoSuchOperation = "is not an operation of FulfillmentOutboundShipment.";

    private const string Response = "Response";
    private const string ErrorResponse = "Error" + Response;

    // Some clients log other cases; what signs a request is never kept.
    private static readonly HashSet<string> Envelope = new(StringComparer.OrdinalIgnoreCase)
    {
        "Action", "Version", "AWSAccessKeyId", "MWSAuthToken", "SignatureVersion", "SignatureMethod", "Signature", "Expires", "Marketplace",
    };

    private static readonly MwsType<MwsRequest> Sender = new MwsType<MwsRequest>()
        .One("SellerId", request => request.SellerId, MwsScalars.Text, documented: "Merchant")
        .One("Timestamp", request => request.Timestamp, MwsScalars.Time);

    /// <summary>Reads a response, regardless of its namespace, the order of its elements and spaces around values.</summary>
    /// <param name="xml">The document.</param>
    /// <param name="skipped">
    /// Takes the errors of list entries that cannot be read, which are then skipped. Default: one such entry makes the response unreadable.
    /// </param>
    /// <returns>The response, which can be an error response.</returns>
    /// <exception cref="MwsFormatException">The document is not such a response.</exception>
    public static MwsResponse ReadResponse(string xml, ICollection<MwsFormatException>? skipped = null)
    {
        var root = MwsXml.Read(xml);
        return root.Name == ErrorResponse ? ReadErrors(root) : ReadResponse(root, new MwsReading(skipped));
    }

    /// <summary>Writes a response.</summary>
    /// <param name="response">The response; if it has errors, only they are written.</param>
    /// <param name="form">Which variant of the names to write.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ArgumentException">The operation is unknown.</exception>
    public static string WriteResponse(MwsResponse response, MwsForm form = MwsForm.Library)
    {
        if (response.Errors.Count > 0)
        {
            return MwsXml.Write(WriteErrors(response, form));
        }

        var operation = MwsOperations.Get(response.Operation);
        var root = new MwsNode(operation.Name + Response);
        operation.Result?.Write(response, root.Add(operation.Name + "Result"), form);
        root.Add("ResponseMetadata").Add("RequestId", response.RequestId ?? "");
        return MwsXml.Write(root);
    }

    /// <summary>Reads a request. The parameters that sign it are skipped.</summary>
    /// <param name="query">The query string of a URL, or a form body, still encoded.</param>
    /// <returns>The request.</returns>
    /// <exception cref="MwsFormatException">The text is not such a request.</exception>
    public static MwsRequest ReadRequest(string query) => ReadRequest(MwsQuery.Parse(query));

    /// <summary>Reads a request of parameters that are decoded already.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <returns>The request.</returns>
    /// <exception cref="MwsFormatException">The text is not such a request.</exception>
    public static MwsRequest ReadRequest(IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        var action = Find(parameters, "Action") ?? throw new MwsFormatException(NotGiven, "Action");
        var operation = MwsOperations.Find(action) ?? throw new MwsFormatException(NoSuchOperation, "Action");
        if (Find(parameters, "Version") is { } version && version != Version)
        {
            throw new MwsFormatException($"must be {Version}.", "Version");
        }

        var request = new MwsRequest { Operation = operation.Name };
        var tree = MwsParameters.Grow(parameters.Where(parameter => !Envelope.Contains(parameter.Key)));
        var (sender, content) = (new MwsNode(""), new MwsNode(""));
        foreach (var node in tree.Children.ToList())
        {
            (node.Name is "SellerId" or "Merchant" or "Timestamp" ? sender : content).Add(node);
        }

        var reading = new MwsReading();
        Sender.Fill(request, sender, reading);
        operation.Parameters.Fill(request, content, reading);
        request.AdditionalData = reading.ToAdditionalData();
        return request;
    }

    /// <summary>Writes a request as parameters, without a signature.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The parameters, <c>Action</c> and <c>Version</c> first.</returns>
    /// <exception cref="ArgumentException">The operation is unknown.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> WriteRequest(MwsRequest request)
    {
        var operation = MwsOperations.Get(request.Operation);
        var tree = new MwsNode("");
        tree.Add("Action", operation.Name);
        tree.Add("Version", Version);
        Sender.Write(request, tree, MwsForm.Library);
        operation.Parameters.Write(request, tree, MwsForm.Library);
        return [.. MwsParameters.Flatten(tree)];
    }

    /// <summary>
    /// Reads the parameters of a query string or of a form body, decoded and otherwise untouched, as a signature needs them.
    /// </summary>
    /// <param name="query">The text, still encoded.</param>
    /// <returns>The parameters, in the order of the text.</returns>
    /// <exception cref="MwsFormatException">The parameters are ambiguous or not valid.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> ReadQuery(string query) => MwsQuery.Parse(query);

    /// <summary>Writes parameters as the query string of a URL, or as a form body.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <returns>The text, encoded.</returns>
    public static string WriteQuery(IEnumerable<KeyValuePair<string, string>> parameters) => MwsQuery.Format(parameters);

    /// <summary>Whether requests have a parameter of this name.</summary>
    /// <param name="name">The name, with dots.</param>
    internal static bool IsParameter(string name)
    {
        var dot = name.IndexOf('.');
        var first = dot < 0 ? name : name.Substring(0, dot);
        return Envelope.Contains(first) || Sender.Has(first) || MwsOperations.All.Any(operation => operation.Parameters.Has(first));
    }

    private static MwsResponse ReadResponse(MwsNode root, MwsReading reading)
    {
        var name = root.Name.EndsWith(Response, StringComparison.Ordinal) ? root.Name.Substring(0, root.Name.Length - Response.Length) : "";
        var operation = MwsOperations.FindResponse(name)
            ?? throw new MwsFormatException(
                "is not a response of FulfillmentOutboundShipment: it has a different root element.",
                null,
                root.Line,
                root.Column
            );
        var response = new MwsResponse { Operation = operation.Name, RequestId = RequestId(root) };
        var isRead = operation.Result is null;
        foreach (var child in root.Children)
        {
            if (IsMetadata(child))
            {
                continue;
            }

            if (isRead || !child.Name.EndsWith("Result", StringComparison.Ordinal))
            {
                reading.Keep(child);
                continue;
            }

            operation.Result!.Fill(response, child, reading);
            isRead = true;
        }

        if (!isRead)
        {
            throw root.Invalid($"has no {operation.Name}Result.");
        }

        response.AdditionalData = reading.ToAdditionalData();
        return response;
    }

    private static MwsResponse ReadErrors(MwsNode root)
    {
        var reading = new MwsReading();
        var errors = new List<MwsError>();
        foreach (var child in root.Children)
        {
            if (child.Name == "Error" && MwsOperations.Error.Read(child, reading) is { } error)
            {
                errors.Add(error);
            }
            else if (!IsMetadata(child))
            {
                reading.Keep(child);
            }
        }

        if (errors.Count == 0)
        {
            throw root.Invalid("contains no error.");
        }

        return new MwsResponse { RequestId = RequestId(root), Errors = errors, AdditionalData = reading.ToAdditionalData() };
    }

    private static MwsNode WriteErrors(MwsResponse response, MwsForm form)
    {
        var root = new MwsNode(ErrorResponse);
        foreach (var error in response.Errors)
        {
            var node = root.Add("Error");
            MwsOperations.Error.Write(error, node, form);
            if (string.IsNullOrEmpty(error.Detail))
            {
                node.Add("Detail");
            }
        }

        root.Add("RequestId", response.RequestId ?? "");
        return root;
    }

    // Servers have been seen to write ResponseMetaData and RequestID.
    private static bool IsMetadata(MwsNode node) =>
        string.Equals(node.Name, "ResponseMetadata", StringComparison.OrdinalIgnoreCase)
        || string.Equals(node.Name, "RequestId", StringComparison.OrdinalIgnoreCase);

    private static string? RequestId(MwsNode root) => (root.Find("ResponseMetadata") ?? root).Find("RequestId")?.Text;

    private static string? Find(IEnumerable<KeyValuePair<string, string>> parameters, string name)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.Key == name)
            {
                return parameter.Value.Trim();
            }
        }

        return null;
    }
}
