import { describe, expect, test } from 'vitest';
import { appErrorOf, type OpenApiFailure } from '@/lib/errors/open-api-catalogue';

function refused(errCode: number, errMsg: string, detail: string): OpenApiFailure {
  return { kind: 'refused', errCode, errMsg, detail, logId: 'LOG1' };
}

describe('a refusal of the Open API', () => {
  test.each([
    [
      50006,
      'No right to edit',
      'Unable to edit "Risk"(field_7d21aa)',
      'code.50006noRight',
      'forbidden',
      'field_7d21aa',
    ],
    [50006, 'WorkItemValue Limit Exceeded', '', 'code.50006tooLong', 'invalid', undefined],
    [
      50006,
      'The node scheduling cannot less than the total scheduling of subtasks',
      'Node schedule shall not be less than the total schedule of subtasks',
      'code.50006cover',
      'invalid',
      undefined,
    ],
    [
      50006,
      'Failed to process role owners',
      'Failed to process role owners',
      'code.50006roles',
      'invalid',
      undefined,
    ],
    [50006, 'openapi system err, please try again later', '', 'code.50006busy', 'busy', undefined],
    [
      20090,
      'Your request has been Intercept',
      'field field_9 is calculated',
      'code.20090calculated',
      'invalid',
      'field_9',
    ],
    [
      20090,
      'Your request has been blocked',
      'Your request has been intercepted.',
      'code.20090',
      'refused',
      undefined,
    ],
    [
      20050,
      'Failed to check field',
      'Due to the administrator configuration update',
      'code.20050gone',
      'invalid',
      undefined,
    ],
    [20050, 'Field Option Value Is Wrong', 'field_7d21aa', 'code.20050', 'invalid', 'field_7d21aa'],
    [20006, 'Invalid Param', 'field [field_7d21aa] is illegal', 'code.20006', 'invalid', 'field_7d21aa'],
    [
      30009,
      'Field Not Found',
      'field_value_pairs field key field_97d327:can not find field',
      'code.30009',
      'invalid',
      'field_97d327',
    ],
    [
      1000051743,
      'Can not find user info',
      'Can not find user info',
      'code.1000051743',
      'configuration',
      undefined,
    ],
    [
      1000051743,
      'The estimated score of the node must not be less',
      'Node 估分 must exceed that of its sub-tasks',
      'code.1000051743points',
      'invalid',
      undefined,
    ],
  ] as const)('%i "%s" is told apart by its text', (code, message, detail, messageKey, kind, fieldKey) => {
    const error = appErrorOf(refused(code, message, detail));
    expect(error).toMatchObject({ messageKey, kind, code, logId: 'LOG1' });
    expect(error.fieldKey).toBe(fieldKey);
  });

  test('an unknown code keeps its text and number and is not called retryable', () => {
    const error = appErrorOf(refused(424242, 'Something new', ''));
    expect(error).toMatchObject({ messageKey: 'refused', kind: 'refused', retryable: false });
    expect(error.params).toMatchObject({ message: 'Something new', code: 424242 });
  });

  test('a lost answer is never called a failure that may simply be repeated', () => {
    const error = appErrorOf({ kind: 'lost-answer', errCode: 0, errMsg: '', detail: '', logId: '' });
    expect(error).toMatchObject({ kind: 'unknown-outcome', retryable: false });
  });
});
