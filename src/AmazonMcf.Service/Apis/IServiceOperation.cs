using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis;

/// <summary>One operation of the API: how it is addressed and what it does.</summary>
internal interface IServiceOperation
{
    /// <summary>Its operation id, for example <c>getFulfillmentOrder</c>.</summary>
    string Name { get; }

    /// <summary>The HTTP method.</summary>
    string Method { get; }

    /// <summary>The path behind that of the API, with variable segments in braces.</summary>
    string Path { get; }

    /// <summary>How often it may be called in production; null for an operation that only a sandbox has.</summary>
    UsagePlan? Plan { get; }

    /// <summary>Handles a call.</summary>
    /// <param name="call">The call, inside its transaction.</param>
    /// <returns>The body of the response: JSON in UTF-8.</returns>
    /// <exception cref="ServiceErrorException">The call is rejected.</exception>
    byte[] Run(OperationCall call);
}
