namespace AmazonMcf.Service.Http;

/// <summary>Words the rejections of an API.</summary>
internal interface IFailureCatalog
{
    /// <summary>Words a rejection.</summary>
    /// <param name="error">The situation.</param>
    Failure Describe(ServiceErrorException error);
}
