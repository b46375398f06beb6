export { type OpenStudy, openStudy, type StudyRequest } from './open.ts';
export { CREDIBILITY_TESTS, studySchema } from './schema.ts';
